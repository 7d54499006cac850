import type { ListJobsRequest, ListJobsResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import type { GlueParts } from '../needs.ts';
import { pageFor } from '../page-of.ts';

export function listJobs({ store }: GlueParts) {
  return (input: ListJobsRequest, { scope }: RequestContext): ListJobsResponse => {
    const jobs = store.jobs.list(scope).filter(({ name }) => {
      const tags = store.tags.find(scope, ['job', name]) ?? {};
      return Object.entries(input.Tags ?? {}).every(([key, value]) => tags[key] === value);
    });
    const page = pageFor(jobs, input, ({ name }) => [name]);
    return { JobNames: page.items.map(({ name }) => name), NextToken: page.nextToken };
  };
}
