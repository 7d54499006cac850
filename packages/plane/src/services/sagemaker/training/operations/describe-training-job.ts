import type {
  DescribeTrainingJobRequest,
  DescribeTrainingJobResponse,
} from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { arnOf } from '../../domain/arn.ts';
import { ruleStatuses } from '../domain/debugger/rule-status.ts';
import { billableSeconds, trainingSeconds } from '../domain/spot.ts';
import { secondaryStatus, type TrainingJob } from '../domain/training-job.ts';
import { getTrainingJob } from '../get-training-job.ts';
import type { TrainingNeeds } from '../needs.ts';

export function describeTrainingJob({ jobs, processing }: TrainingNeeds) {
  return (
    input: DescribeTrainingJobRequest,
    { scope }: RequestContext,
  ): DescribeTrainingJobResponse => {
    const job = getTrainingJob(jobs, scope, input.TrainingJobName);
    const { request } = job;
    return {
      EnableNetworkIsolation: false,
      EnableInterContainerTrafficEncryption: false,
      EnableManagedSpotTraining: false,
      ProfilingStatus: 'Disabled',
      ...request,
      TrainingJobName: job.name,
      TrainingJobArn: arnOf({ scope, kind: 'training-job', name: job.name }),
      TuningJobArn: job.origin?.tuning?.arn,
      AutoMLJobArn: job.origin?.autoMlJobArn,
      StoppingCondition: request.StoppingCondition ?? {},
      ModelArtifacts: job.modelUri === undefined ? undefined : { S3ModelArtifacts: job.modelUri },
      TrainingJobStatus: job.status,
      SecondaryStatus: secondaryStatus(job),
      ...(job.outcome?.kind === 'failed' ? { FailureReason: job.outcome.reason } : {}),
      CreationTime: new Date(job.createdAt),
      LastModifiedTime: new Date(job.modifiedAt),
      ...timesOf(job),
      SecondaryStatusTransitions: job.transitions.map(
        ({ status, startedAt, endedAt, message }) => ({
          Status: status,
          StartTime: new Date(startedAt),
          EndTime: dateOf(endedAt),
          StatusMessage: message,
        }),
      ),
      ...rulesOf(ruleStatuses(job, scope, (name) => processing.find(scope, name))),
      FinalMetricDataList: job.metrics?.map(({ name, value, timestamp }) => ({
        MetricName: name,
        Value: value,
        Timestamp: new Date(timestamp),
      })),
    };
  };
}

function rulesOf(statuses: ReturnType<typeof ruleStatuses>) {
  return statuses.length === 0 ? {} : { DebugRuleEvaluationStatuses: [...statuses] };
}

function timesOf(job: TrainingJob) {
  return {
    TrainingStartTime: dateOf(job.startedAt),
    TrainingEndTime: dateOf(job.endedAt),
    TrainingTimeInSeconds: trainingSeconds(job),
    BillableTimeInSeconds: billableSeconds(job),
  };
}

function dateOf(time: number | undefined): Date | undefined {
  return time === undefined ? undefined : new Date(time);
}
