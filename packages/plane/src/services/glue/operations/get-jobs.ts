import type { GetJobsRequest, GetJobsResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { describeJob } from '../describe-job.ts';
import type { GlueParts } from '../needs.ts';
import { pageFor } from '../page-of.ts';

export function getJobs({ store }: GlueParts) {
  return (input: GetJobsRequest, { scope }: RequestContext): GetJobsResponse => {
    const page = pageFor(store.jobs.list(scope), input, ({ name }) => [name]);
    return { Jobs: page.items.map(describeJob), NextToken: page.nextToken };
  };
}
