import type { GetJobRequest, GetJobResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { describeJob } from '../describe-job.ts';
import { getJob as lookUp } from '../job-lookup.ts';
import type { GlueParts } from '../needs.ts';

export function getJob({ store }: GlueParts) {
  return ({ JobName }: GetJobRequest, { scope }: RequestContext): GetJobResponse => ({
    Job: describeJob(lookUp(store, scope, JobName)),
  });
}
