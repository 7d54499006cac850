import type {
  DescribeTransformJobRequest,
  DescribeTransformJobResponse,
} from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { arnOf } from '../domain/arn.ts';
import { getTransformJob, type TransformStore } from '../transform-store.ts';

export function describeTransformJob(store: TransformStore) {
  return (
    input: DescribeTransformJobRequest,
    { scope }: RequestContext,
  ): DescribeTransformJobResponse => {
    const name = input.TransformJobName ?? '';
    const job = getTransformJob(store, scope, name);
    return {
      ...job.input,
      TransformJobName: name,
      TransformJobArn: arnOf({ scope, kind: 'transform-job', name }),
      TransformJobStatus: job.status,
      FailureReason: job.failureReason,
      CreationTime: new Date(job.createdAt),
      ...(job.startedAt !== undefined && { TransformStartTime: new Date(job.startedAt) }),
      ...(job.endedAt !== undefined && { TransformEndTime: new Date(job.endedAt) }),
    };
  };
}
