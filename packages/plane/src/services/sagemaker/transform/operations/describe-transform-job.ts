import type {
  DescribeTransformJobRequest,
  DescribeTransformJobResponse,
} from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { arnOf } from '../../domain/arn.ts';
import { getTransformJob, type TransformStore } from '../transform-store.ts';

export function describeTransformJob(store: TransformStore) {
  return (
    input: DescribeTransformJobRequest,
    { scope }: RequestContext,
  ): DescribeTransformJobResponse => {
    const name = input.TransformJobName ?? '';
    const job = getTransformJob(store, scope, name);
    const { TransformInput, TransformOutput, DataProcessing } = job.input;
    return {
      ...job.input,
      // What AWS fills in stands before what was given.
      TransformInput: TransformInput && {
        CompressionType: 'None',
        SplitType: 'None',
        ...TransformInput,
      },
      TransformOutput: TransformOutput && { AssembleWith: 'None', ...TransformOutput },
      DataProcessing: {
        InputFilter: '$',
        OutputFilter: '$',
        JoinSource: 'None',
        ...DataProcessing,
      },
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
