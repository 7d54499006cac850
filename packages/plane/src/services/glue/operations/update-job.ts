import type { UpdateJobRequest, UpdateJobResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { checkJob } from '../check-job.ts';
import { withJobDefaults } from '../domain/job.ts';
import { invalidInput } from '../errors.ts';
import { getJob } from '../job-lookup.ts';
import type { GlueParts } from '../needs.ts';

/** Replaces the whole definition, as AWS does: what the update leaves out is at its default afterwards. */
export function updateJob({ store, clock }: GlueParts) {
  return async (
    { JobName, JobUpdate: update }: UpdateJobRequest,
    { scope }: RequestContext,
  ): Promise<UpdateJobResponse> => {
    const { name } = getJob(store, scope, JobName);
    if (update?.Command === undefined || update.Role === undefined)
      throw invalidInput('Command and Role should not be null.');
    const settings = withJobDefaults({
      ...update,
      Name: name,
      Role: update.Role,
      Command: update.Command,
    });
    checkJob(scope, settings);
    const updatedAt = clock.now();
    await store.jobs.update({ scope, path: [name] }, (job) => ({ ...job, settings, updatedAt }));
    return { JobName: name };
  };
}
