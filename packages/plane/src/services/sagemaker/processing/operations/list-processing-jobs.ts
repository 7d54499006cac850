import type {
  ListProcessingJobsRequest,
  ListProcessingJobsResponse,
} from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { arnOf } from '../../domain/arn.ts';
import { listByQuery } from '../../list-query.ts';
import type { ProcessingNeeds } from '../needs.ts';

export function listProcessingJobs({ jobs }: ProcessingNeeds) {
  return (
    input: ListProcessingJobsRequest,
    { scope }: RequestContext,
  ): ListProcessingJobsResponse => {
    const { StatusEquals: wanted } = input;
    const all = jobs.list(scope).filter(({ status }) => wanted === undefined || status === wanted);
    const page = listByQuery(all, input, { sortBy: 'CreationTime', sortOrder: 'Ascending' });
    return {
      ProcessingJobSummaries: page.items.map((job) => ({
        ProcessingJobName: job.name,
        ProcessingJobArn: arnOf({ scope, kind: 'processing-job', name: job.name }),
        CreationTime: new Date(job.createdAt),
        LastModifiedTime: new Date(job.modifiedAt),
        ...(job.endedAt === undefined ? {} : { ProcessingEndTime: new Date(job.endedAt) }),
        ProcessingJobStatus: job.status,
        ...(job.outcome?.kind === 'failed' ? { FailureReason: job.outcome.reason } : {}),
        ...(job.exitMessage === undefined ? {} : { ExitMessage: job.exitMessage }),
      })),
      NextToken: page.nextToken,
    };
  };
}
