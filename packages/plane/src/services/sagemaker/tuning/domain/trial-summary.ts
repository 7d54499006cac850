import type {
  HyperParameterTrainingJobSummary,
  ObjectiveStatus,
  ObjectiveStatusCounters,
  TrainingJobStatus,
  TrainingJobStatusCounters,
} from '@aws-sdk/client-sagemaker';
import type { Scope } from '@slipway/base';
import { arnOf } from '../../domain/arn.ts';
import type { TrainingJob } from '../../training/domain/training-job.ts';
import { definitionsOf } from './tuning-definition.ts';
import type { Trial, TuningJob } from './tuning-job.ts';

/** A trial with its training job as it stands; the record of a trial that is over needs none. */
export interface TrialState {
  readonly trial: Trial;
  readonly status: TrainingJobStatus;
  readonly startedAt?: number | undefined;
}

export function trialState(trial: Trial, job: TrainingJob | undefined): TrialState {
  return {
    trial,
    status: trial.result?.status ?? job?.status ?? 'InProgress',
    startedAt: trial.result?.startedAt ?? job?.startedAt,
  };
}

export function objectiveStatus({ result }: Trial): ObjectiveStatus {
  if (result === undefined) return 'Pending';
  return result.objective === undefined ? 'Failed' : 'Succeeded';
}

export function summaryOf(
  scope: Scope,
  job: TuningJob,
  { trial, status, startedAt }: TrialState,
): HyperParameterTrainingJobSummary {
  const { result, trainingJobName, values } = trial;
  const owner = definitionsOf(job.request)[trial.definition];
  const name = owner?.definition.DefinitionName;
  return {
    ...(name === undefined ? {} : { TrainingJobDefinitionName: name }),
    TrainingJobName: trainingJobName,
    TrainingJobArn: arnOf({ scope, kind: 'training-job', name: trainingJobName }),
    CreationTime: new Date(trial.createdAt),
    TrainingStartTime: dateOf(startedAt),
    TrainingEndTime: dateOf(result?.endedAt),
    TrainingJobStatus: status,
    TunedHyperParameters: { ...values },
    ...(result?.failureReason === undefined ? {} : { FailureReason: result.failureReason }),
    ...(result?.objective === undefined
      ? {}
      : {
          FinalHyperParameterTuningJobObjectiveMetric: {
            MetricName: owner?.objective?.MetricName,
            Value: result.objective,
            ...(name === undefined ? {} : { Type: owner?.objective?.Type }),
          },
        }),
    ObjectiveStatus: objectiveStatus(trial),
  };
}

export function trainingCounters(trials: readonly Trial[]): TrainingJobStatusCounters {
  const count = (status: string | undefined) =>
    trials.filter(({ result }) => result?.status === status).length;
  const retryable = trials.filter(({ result }) => result?.isRetryable === true).length;
  return {
    Completed: count('Completed'),
    InProgress: count(undefined),
    RetryableError: retryable,
    NonRetryableError: count('Failed') - retryable,
    Stopped: count('Stopped'),
  };
}

export function objectiveCounters(trials: readonly Trial[]): ObjectiveStatusCounters {
  const count = (status: ObjectiveStatus) =>
    trials.filter((trial) => objectiveStatus(trial) === status).length;
  return { Succeeded: count('Succeeded'), Pending: count('Pending'), Failed: count('Failed') };
}

function dateOf(time: number | undefined): Date | undefined {
  return time === undefined ? undefined : new Date(time);
}
