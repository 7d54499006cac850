import type {
  DescribeHyperParameterTuningJobRequest,
  DescribeHyperParameterTuningJobResponse,
} from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { bestTrial, trialsNotImproving } from '../domain/progress.ts';
import {
  objectiveCounters,
  summaryOf,
  trainingCounters,
  trialState,
} from '../domain/trial-summary.ts';
import { getTuningJob, tuningJobArn } from '../get-tuning-job.ts';
import type { TuningNeeds } from '../needs.ts';

export function describeTuningJob({ tuningJobs, trainingJobs, clock }: TuningNeeds) {
  return (
    input: DescribeHyperParameterTuningJobRequest,
    { scope }: RequestContext,
  ): DescribeHyperParameterTuningJobResponse => {
    const job = getTuningJob(tuningJobs, scope, input.HyperParameterTuningJobName);
    const best = bestTrial(job);
    const runtimeMs = (job.endedAt ?? clock.now()) - job.createdAt;
    return {
      ...job.request,
      HyperParameterTuningJobName: job.name,
      HyperParameterTuningJobArn: tuningJobArn(scope, job.name),
      HyperParameterTuningJobConfig: job.request.HyperParameterTuningJobConfig,
      HyperParameterTuningJobStatus: job.status,
      CreationTime: new Date(job.createdAt),
      LastModifiedTime: new Date(job.modifiedAt),
      ...(job.endedAt === undefined ? {} : { HyperParameterTuningEndTime: new Date(job.endedAt) }),
      TrainingJobStatusCounters: trainingCounters(job.trials),
      ObjectiveStatusCounters: objectiveCounters(job.trials),
      ...(best === undefined
        ? {}
        : {
            BestTrainingJob: summaryOf(
              scope,
              job,
              trialState(best, trainingJobs.find(scope, best.trainingJobName)),
            ),
          }),
      ...(job.failureReason === undefined ? {} : { FailureReason: job.failureReason }),
      TuningJobCompletionDetails: {
        NumberOfTrainingJobsObjectiveNotImproving: trialsNotImproving(job),
      },
      ConsumedResources: { RuntimeInSeconds: Math.round(runtimeMs / 1000) },
    };
  };
}
