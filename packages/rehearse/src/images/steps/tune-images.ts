import type {
  CreateHyperParameterTuningJobCommandInput,
  HyperParameterTrainingJobSummary,
} from '@aws-sdk/client-sagemaker';
import { imageClassificationUri } from '@slipway/core';
import { runTuningJob } from '#aws/tuning-job.ts';
import { imageChannels } from '#images/image-channels.ts';
import type { TrialEvidence, TuningEvidence } from '#images/image-evidence.ts';
import { type ImageSession, watchOf } from '#images/image-session.ts';
import type { TrainingPlan } from '#images/steps/train-images.ts';
import { runStep } from '#session.ts';

/** The objective that the built-in algorithm publishes: https://docs.aws.amazon.com/sagemaker/latest/dg/IC-tuning.html */
const metric = 'validation:accuracy';
const trialsOf = { small: 6, full: 8 } as const;
const parallel = 2;

export interface TunedImages {
  /** Settings to start with, and over them those of the best trial. */
  readonly best: Readonly<Record<string, string>>;
  /** Validation accuracy of the best trial, and where its model lies. */
  readonly objective: number;
  readonly modelUrl: string;
  readonly billableSeconds: number;
  readonly evidence: TuningEvidence;
}

/** Bayesian search, two trials at a time; resolves with the best trial's settings. */
export function tuneImages(session: ImageSession, plan: TrainingPlan): Promise<TunedImages> {
  return runStep(session, 'tune', async (report) => {
    const { stopwatch } = session.world;
    const started = stopwatch.elapsedMs();
    const tuned = await runTuningJob(session.aws, requestOf(session, plan), {
      ...watchOf(session, report),
      onStatus: () => undefined,
      onTrials: (counts) => report({ kind: 'count', ...counts }),
    });
    const wallSeconds = (stopwatch.elapsedMs() - started) / 1000;
    const best = tuned.description.BestTrainingJob;
    const evidence: TuningEvidence = {
      job: tuned.description.HyperParameterTuningJobName ?? '',
      strategy: tuned.description.HyperParameterTuningJobConfig?.Strategy ?? '',
      metric,
      parallel,
      trials: trialsFrom(tuned.trials),
      best: best?.TrainingJobName ?? '',
      wallSeconds,
    };
    const objective = best?.FinalHyperParameterTuningJobObjectiveMetric?.Value ?? 0;
    const value = {
      objective,
      modelUrl: `${session.root}/tuning/${evidence.best}/output/model.tar.gz`,
      best: { ...plan.hyperparameters, ...best?.TunedHyperParameters },
      billableSeconds: evidence.trials.reduce((sum, trial) => sum + secondsOf(trial), 0),
      evidence,
    };
    return { value, facts: { of: 'tune', trials: evidence.trials.length, best: objective } };
  });
}

function requestOf(
  session: ImageSession,
  { preparedUrl, hyperparameters }: TrainingPlan,
): CreateHyperParameterTuningJobCommandInput {
  const { request, roleArn, root } = session;
  const { training } = request.recipe;
  const { learning_rate: _searched, mini_batch_size: _too, ...fixed } = hyperparameters;
  const maxJobs = trialsOf[request.sample];
  return {
    // At most 32 characters: training jobs add to it.
    HyperParameterTuningJobName: `tune-${request.runId.slice(-24)}`.replaceAll(/-{2,}/g, '-'),
    HyperParameterTuningJobConfig: {
      Strategy: 'Bayesian',
      HyperParameterTuningJobObjective: { Type: 'Maximize', MetricName: metric },
      ResourceLimits: { MaxNumberOfTrainingJobs: maxJobs, MaxParallelTrainingJobs: parallel },
      RandomSeed: request.seed,
      ParameterRanges: {
        ContinuousParameterRanges: [
          {
            Name: 'learning_rate',
            MinValue: '0.0005',
            MaxValue: '0.2',
            ScalingType: 'Logarithmic',
          },
        ],
        IntegerParameterRanges: [
          { Name: 'mini_batch_size', MinValue: '16', MaxValue: '128', ScalingType: 'Logarithmic' },
        ],
      },
    },
    TrainingJobDefinition: {
      AlgorithmSpecification: {
        TrainingImage: imageClassificationUri(request.plan.region),
        TrainingInputMode: 'File',
      },
      RoleArn: roleArn,
      StaticHyperParameters: fixed,
      InputDataConfig: imageChannels(preparedUrl),
      OutputDataConfig: { S3OutputPath: `${root}/tuning` },
      ResourceConfig: {
        InstanceType: training.instanceType as InstanceType,
        InstanceCount: 1,
        VolumeSizeInGB: training.volumeSizeGb,
      },
      StoppingCondition: { MaxRuntimeInSeconds: training.maxRuntimeSeconds },
    },
  };
}

type InstanceType = NonNullable<
  NonNullable<
    NonNullable<
      CreateHyperParameterTuningJobCommandInput['TrainingJobDefinition']
    >['ResourceConfig']
  >['InstanceType']
>;

function trialsFrom(
  summaries: readonly HyperParameterTrainingJobSummary[],
): readonly TrialEvidence[] {
  const first = Math.min(
    ...summaries.map(({ TrainingStartTime: at }) => at?.getTime() ?? Number.POSITIVE_INFINITY),
  );
  const since = (at: Date | undefined) =>
    at === undefined ? undefined : (at.getTime() - first) / 1000;
  return summaries.map((summary) => {
    const objective = summary.FinalHyperParameterTuningJobObjectiveMetric?.Value;
    const startSeconds = since(summary.TrainingStartTime);
    const endSeconds = since(summary.TrainingEndTime);
    return {
      job: summary.TrainingJobName ?? '',
      status: summary.TrainingJobStatus ?? '',
      hyperparameters: summary.TunedHyperParameters ?? {},
      ...(objective === undefined ? {} : { objective }),
      ...(startSeconds === undefined ? {} : { startSeconds }),
      ...(endSeconds === undefined ? {} : { endSeconds }),
    };
  });
}

function secondsOf({ startSeconds = 0, endSeconds = 0 }: TrialEvidence): number {
  return endSeconds - startSeconds;
}
