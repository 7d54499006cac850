import type { GetJobRunRequest, GetJobRunResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { describeRun } from '../describe-job.ts';
import { getRun } from '../job-lookup.ts';
import type { GlueParts } from '../needs.ts';

export function getJobRun({ store }: GlueParts) {
  return ({ JobName, RunId }: GetJobRunRequest, { scope }: RequestContext): GetJobRunResponse => ({
    JobRun: describeRun(getRun(store, scope, { job: JobName, run: RunId })),
  });
}
