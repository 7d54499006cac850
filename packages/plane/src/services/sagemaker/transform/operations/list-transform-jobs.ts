import type {
  ListTransformJobsRequest,
  ListTransformJobsResponse,
} from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { arnOf } from '../../domain/arn.ts';
import { listByQuery } from '../../list-query.ts';
import type { TransformStore } from '../transform-store.ts';

export function listTransformJobs(store: TransformStore) {
  return (
    input: ListTransformJobsRequest,
    { scope }: RequestContext,
  ): ListTransformJobsResponse => {
    const jobs = store
      .list(scope)
      .filter(({ status }) => input.StatusEquals === undefined || status === input.StatusEquals);
    const page = listByQuery(jobs, input, { sortBy: 'CreationTime', sortOrder: 'Descending' });
    return {
      TransformJobSummaries: page.items.map((job) => ({
        TransformJobName: job.name,
        TransformJobArn: arnOf({ scope, kind: 'transform-job', name: job.name }),
        CreationTime: new Date(job.createdAt),
        LastModifiedTime: new Date(job.modifiedAt),
        ...(job.endedAt !== undefined && { TransformEndTime: new Date(job.endedAt) }),
        TransformJobStatus: job.status,
        FailureReason: job.failureReason,
      })),
      ...(page.nextToken !== undefined && { NextToken: page.nextToken }),
    };
  };
}
