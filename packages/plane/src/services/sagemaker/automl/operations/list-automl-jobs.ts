import type { ListAutoMLJobsRequest, ListAutoMLJobsResponse } from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { listByQuery } from '../../list-query.ts';
import { autoMlJobArn } from '../get-automl-job.ts';
import type { AutoMlNeeds } from '../needs.ts';

export function listAutoMlJobs({ autoMlJobs }: AutoMlNeeds) {
  return (input: ListAutoMLJobsRequest, { scope }: RequestContext): ListAutoMLJobsResponse => {
    const { StatusEquals: wanted } = input;
    const jobs = autoMlJobs
      .list(scope)
      .filter(({ status }) => wanted === undefined || status === wanted);
    const page = listByQuery(jobs, input, { sortBy: 'Name', sortOrder: 'Descending' });
    return {
      AutoMLJobSummaries: page.items.map((job) => ({
        AutoMLJobName: job.name,
        AutoMLJobArn: autoMlJobArn(scope, job.name),
        AutoMLJobStatus: job.status,
        AutoMLJobSecondaryStatus: job.secondaryStatus,
        CreationTime: new Date(job.createdAt),
        LastModifiedTime: new Date(job.modifiedAt),
        ...(job.endedAt === undefined ? {} : { EndTime: new Date(job.endedAt) }),
        ...(job.failureReason === undefined ? {} : { FailureReason: job.failureReason }),
      })),
      NextToken: page.nextToken,
    };
  };
}
