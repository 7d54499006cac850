import type { ListJobsRequest, ListJobsResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { notSupportedHere } from '../errors.ts';
import type { GlueParts } from '../needs.ts';
import { pageFor } from '../page-of.ts';

export function listJobs({ store }: GlueParts) {
  return (input: ListJobsRequest, { scope }: RequestContext): ListJobsResponse => {
    if (Object.keys(input.Tags ?? {}).length > 0) throw notSupportedHere('tags of jobs');
    const page = pageFor(store.jobs.list(scope), input, ({ name }) => [name]);
    return { JobNames: page.items.map(({ name }) => name), NextToken: page.nextToken };
  };
}
