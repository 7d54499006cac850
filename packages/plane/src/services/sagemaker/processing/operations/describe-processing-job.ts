import type {
  DescribeProcessingJobRequest,
  DescribeProcessingJobResponse,
} from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { arnOf } from '../../domain/arn.ts';
import { getProcessingJob } from '../get-processing-job.ts';
import type { ProcessingNeeds } from '../needs.ts';

export function describeProcessingJob({ jobs }: ProcessingNeeds) {
  return (
    input: DescribeProcessingJobRequest,
    { scope }: RequestContext,
  ): DescribeProcessingJobResponse => {
    const job = getProcessingJob(jobs, scope, input.ProcessingJobName);
    const { origin, outcome } = job;
    return {
      ...job.request,
      ProcessingJobName: job.name,
      ProcessingJobArn: arnOf({ scope, kind: 'processing-job', name: job.name }),
      ProcessingJobStatus: job.status,
      ExitMessage: job.exitMessage,
      FailureReason: outcome?.kind === 'failed' ? outcome.reason : undefined,
      CreationTime: new Date(job.createdAt),
      LastModifiedTime: new Date(job.modifiedAt),
      ProcessingStartTime: job.startedAt === undefined ? undefined : new Date(job.startedAt),
      ProcessingEndTime: job.endedAt === undefined ? undefined : new Date(job.endedAt),
      MonitoringScheduleArn: origin.monitoringScheduleArn,
      AutoMLJobArn: origin.autoMLJobArn,
      TrainingJobArn: origin.trainingJobArn,
    };
  };
}
