import type { GetJobRunsRequest, GetJobRunsResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { describeRun } from '../describe-job.ts';
import { getJob } from '../job-lookup.ts';
import type { GlueParts } from '../needs.ts';
import { pageFor } from '../page-of.ts';

/** The newest first. */
export function getJobRuns({ store }: GlueParts) {
  return (input: GetJobRunsRequest, { scope }: RequestContext): GetJobRunsResponse => {
    const { name } = getJob(store, scope, input.JobName);
    const runs = store.runs
      .list(scope, [name])
      .map((run) => ({ run, order: [String(10 ** 14 - run.startedAt), run.id] }))
      .sort((a, b) => (a.order.join('/') < b.order.join('/') ? -1 : 1));
    const page = pageFor(runs, input, ({ order }) => order);
    return { JobRuns: page.items.map(({ run }) => describeRun(run)), NextToken: page.nextToken };
  };
}
