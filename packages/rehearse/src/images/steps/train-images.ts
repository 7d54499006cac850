import type { DescribeTrainingJobCommandOutput } from '@aws-sdk/client-sagemaker';
import { hasObjects } from '#aws/has-objects.ts';
import { type FollowedTraining, runImageTrainingJob } from '#aws/image-training-job.ts';
import { epochCurve } from '#images/epoch-curve.ts';
import type { ImageTrainingEvidence } from '#images/image-evidence.ts';
import { type ImageSession, watchOf } from '#images/image-session.ts';
import { imageTrainingRequest } from '#images/image-training-request.ts';
import { interruptionsOf } from '#images/spot-story.ts';
import { runStep } from '#session.ts';

export interface TrainedImages {
  readonly modelUrl: string;
  /** On the validation images. */
  readonly accuracy: number;
  readonly hyperparameters: Readonly<Record<string, string>>;
  readonly evidence: ImageTrainingEvidence;
}

export interface TrainingPlan {
  readonly preparedUrl: string;
  readonly hyperparameters: Readonly<Record<string, string>>;
}

/** Trains on spot capacity, takes the machine away once on purpose, and watches the job's rules. */
export function trainImages(session: ImageSession, plan: TrainingPlan): Promise<TrainedImages> {
  return runStep(session, 'train-images', async (report) => {
    const { stopwatch } = session.world;
    const started = stopwatch.elapsedMs();
    const request = imageTrainingRequest(session, { suffix: 'train', ...plan });
    const interrupt = interruptOnce(session, request.CheckpointConfig?.S3Uri ?? '');
    const followed = await runImageTrainingJob(session.aws, request, {
      ...watchOf(session, report),
      onEpoch: ({ epoch, metric, value }) => {
        if (metric === 'validation-accuracy') report({ kind: 'epoch', epoch, accuracy: value });
      },
      onLook: interrupt,
    });
    const wallSeconds = (stopwatch.elapsedMs() - started) / 1000;
    const evidence = evidenceOf(session, followed, wallSeconds);
    const value = {
      modelUrl: followed.job.ModelArtifacts?.S3ModelArtifacts ?? '',
      accuracy: evidence.finalMetrics['validation:accuracy'] ?? 0,
      hyperparameters: plan.hyperparameters,
      evidence,
    };
    const facts = {
      of: 'train-images' as const,
      epochs: evidence.curve.length,
      accuracy: value.accuracy,
      interruptions: evidence.spot.interruptions,
    };
    return { value, facts };
  });
}

/** Once a checkpoint lies in S3 the machine is taken away, as spot capacity is when others pay more. */
function interruptOnce(session: ImageSession, checkpointUrl: string) {
  let done =
    session.doors === undefined || session.request.recipe.training.maxWaitSeconds === undefined;
  return async (job: DescribeTrainingJobCommandOutput): Promise<void> => {
    if (done || job.SecondaryStatus !== 'Training') return;
    if (!(await hasObjects(session.aws, checkpointUrl))) return;
    done = true;
    await session.doors?.interruptTraining(job.TrainingJobName ?? '');
  };
}

function evidenceOf(
  session: ImageSession,
  { job, readings, resumedAtEpoch }: FollowedTraining,
  wallSeconds: number,
): ImageTrainingEvidence {
  const { request } = session;
  const { training } = request.recipe;
  const purchase = request.plan.stages.find(({ id }) => id === 'training-purchase')?.choice;
  const saving = purchase?.configuration['expectedSavingPercent'];
  return {
    job: job.TrainingJobName ?? '',
    imageUri: job.AlgorithmSpecification?.TrainingImage ?? '',
    instanceType: training.instanceType,
    ...(training.method === 'builtin-algorithm' ? {} : { standsInFor: training.method }),
    hyperparameters: job.HyperParameters ?? {},
    spot: {
      used: job.EnableManagedSpotTraining === true,
      interruptions: interruptionsOf(job),
      ...(resumedAtEpoch === undefined ? {} : { resumedAtEpoch }),
      trainingSeconds: job.TrainingTimeInSeconds ?? 0,
      billableSeconds: job.BillableTimeInSeconds ?? 0,
      transitions: (job.SecondaryStatusTransitions ?? []).map(({ Status, StatusMessage }) => ({
        status: Status ?? '',
        message: StatusMessage ?? '',
      })),
      ...(typeof saving === 'number' ? { expectedSavingPercent: saving } : {}),
    },
    wallSeconds,
    curve: epochCurve(readings),
    finalMetrics: Object.fromEntries(
      (job.FinalMetricDataList ?? []).map(({ MetricName, Value }) => [
        MetricName ?? '',
        Value ?? 0,
      ]),
    ),
    rules: (job.DebugRuleEvaluationStatuses ?? []).map((rule) => ({
      rule: rule.RuleConfigurationName ?? '',
      status: rule.RuleEvaluationStatus ?? '',
      ...(rule.StatusDetails === undefined ? {} : { details: rule.StatusDetails }),
    })),
  };
}
