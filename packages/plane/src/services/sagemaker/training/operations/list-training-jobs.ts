import type { ListTrainingJobsRequest, ListTrainingJobsResponse } from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { arnOf } from '../../domain/arn.ts';
import { notSupportedHere } from '../../errors.ts';
import { listByQuery } from '../../list-query.ts';
import { secondaryStatus } from '../domain/training-job.ts';
import type { TrainingNeeds } from '../needs.ts';

export function listTrainingJobs({ jobs }: TrainingNeeds) {
  return (input: ListTrainingJobsRequest, { scope }: RequestContext): ListTrainingJobsResponse => {
    if (input.WarmPoolStatusEquals !== undefined) throw notSupportedHere('WarmPoolStatusEquals');
    if (input.TrainingPlanArnEquals !== undefined) throw notSupportedHere('TrainingPlanArnEquals');
    const page = listByQuery(jobs.list(scope), input, {
      sortBy: 'CreationTime',
      sortOrder: 'Ascending',
    });
    // As documented, the status is asked of the page and not of all jobs: pages may be short or empty.
    const { StatusEquals: wanted } = input;
    const items = page.items.filter(({ status }) => wanted === undefined || status === wanted);
    return {
      TrainingJobSummaries: items.map((job) => ({
        TrainingJobName: job.name,
        TrainingJobArn: arnOf({ scope, kind: 'training-job', name: job.name }),
        CreationTime: new Date(job.createdAt),
        LastModifiedTime: new Date(job.modifiedAt),
        ...(job.endedAt === undefined ? {} : { TrainingEndTime: new Date(job.endedAt) }),
        TrainingJobStatus: job.status,
        SecondaryStatus: secondaryStatus(job),
      })),
      NextToken: page.nextToken,
    };
  };
}
