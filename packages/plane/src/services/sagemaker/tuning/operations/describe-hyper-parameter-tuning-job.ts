import type {
  DescribeHyperParameterTuningJobRequest,
  DescribeHyperParameterTuningJobResponse,
} from '@aws-sdk/client-sagemaker';
import type { Scope } from '@slipway/base';
import type { RequestContext } from '@slipway/wire';
import { bestTrial, isBetter, objectiveType, trialsNotImproving } from '../domain/progress.ts';
import {
  objectiveCounters,
  summaryOf,
  trainingCounters,
  trialState,
} from '../domain/trial-summary.ts';
import { withTuningDefaults } from '../domain/tuning-defaults.ts';
import type { TuningJob } from '../domain/tuning-job.ts';
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
    const request = withTuningDefaults(job.request, trainingJobs.builtInMetrics);
    return {
      ...request,
      HyperParameterTuningJobName: job.name,
      HyperParameterTuningJobArn: tuningJobArn(scope, job.name),
      HyperParameterTuningJobConfig: request.HyperParameterTuningJobConfig,
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
      ...overallBest(scope, job, { tuningJobs, trainingJobs }),
      ...(job.failureReason === undefined ? {} : { FailureReason: job.failureReason }),
      TuningJobCompletionDetails: {
        NumberOfTrainingJobsObjectiveNotImproving: trialsNotImproving(job),
      },
      ConsumedResources: { RuntimeInSeconds: Math.round(runtimeMs / 1000) },
    };
  };
}

/** Of a warm start on the same data: the best of the job and its parents. */
function overallBest(
  scope: Scope,
  job: TuningJob,
  { tuningJobs, trainingJobs }: Pick<TuningNeeds, 'tuningJobs' | 'trainingJobs'>,
) {
  const config = job.request.WarmStartConfig;
  if (config?.WarmStartType !== 'IdenticalDataAndAlgorithm') return {};
  const parents = (config.ParentHyperParameterTuningJobs ?? []).flatMap(
    ({ HyperParameterTuningJobName: name = '' }) => tuningJobs.find(scope, name) ?? [],
  );
  const found = [job, ...parents].flatMap((owner) => {
    const best = bestTrial(owner);
    return best === undefined ? [] : [{ owner, best }];
  });
  const [first, ...others] = found;
  if (first === undefined) return {};
  const overall = others.reduce((known, other) => {
    const type = objectiveType(job, known.best);
    return isBetter(type, other.best.objective, known.best.objective) ? other : known;
  }, first);
  const child = trainingJobs.find(scope, overall.best.trainingJobName);
  const summary = summaryOf(scope, overall.owner, trialState(overall.best, child));
  return { OverallBestTrainingJob: { ...summary, TuningJobName: overall.owner.name } };
}
