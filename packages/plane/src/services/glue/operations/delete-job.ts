import type { DeleteJobRequest, DeleteJobResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { isEnded } from '../domain/job-run.ts';
import type { GlueParts } from '../needs.ts';
import { tagRemovals } from '../tags.ts';

/** A job that is not there is deleted already, as on AWS. Runs under way go on; ended ones are forgotten. */
export function deleteJob({ store }: GlueParts) {
  return async (
    { JobName: name = '' }: DeleteJobRequest,
    { scope }: RequestContext,
  ): Promise<DeleteJobResponse> => {
    const isIdle = store.runs.list(scope, [name]).every(isEnded);
    const runs = isIdle ? store.runs.removals(scope, [name]) : [];
    const tags = tagRemovals(store, scope, { kind: 'job', name });
    await store.jobs.remove({ scope, path: [name] }, [...runs, ...tags]);
    return { JobName: name };
  };
}
