import { runTrainingJob, type TrainingJobResult, type TrainingJobSpec } from '#aws/training-job.ts';
import type { TrainingEvidence } from '#evidence.ts';
import { runStep, type Session } from '#session.ts';
import type { UploadedData } from '#steps/upload-data.ts';
import { bestRound } from '#training/best-round.ts';
import { forRehearsal, type Hyperparameters } from '#training/hyperparameters.ts';

export interface TrainedModel {
  readonly result: TrainingJobResult;
  readonly hyperparameters: Hyperparameters;
  readonly evidence: TrainingEvidence;
}

/** Trains the plan's model as a SageMaker training job. */
export function trainModel(session: Session, uploaded: UploadedData): Promise<TrainedModel> {
  const { request, world } = session;
  return runStep(session, 'train', async (report) => {
    const hyperparameters = forRehearsal(request.recipe.training.hyperparameters, request.seed);
    const started = world.stopwatch.elapsedMs();
    const spec = jobSpec(session, {
      suffix: 'train',
      channels: { train: uploaded.train, validation: uploaded.validation },
      outputUrl: `${uploaded.prefixUrl}/models`,
      hyperparameters,
    });
    const result = await runTrainingJob(session.aws, spec, {
      signal: world.signal,
      undo: session.undo,
      maxDelayMs: session.maxDelayMs,
      onStatus: (status) => report({ kind: 'status', status }),
      onRound: (metrics) => report({ kind: 'round', metrics }),
    });
    const wallSeconds = (world.stopwatch.elapsedMs() - started) / 1000;
    const evidence = evidenceOf(spec, result, wallSeconds);
    const [rounds, best] = [result.curve.length, evidence.bestRound + 1];
    return { value: { result, hyperparameters, evidence }, facts: { of: 'train', rounds, best } };
  });
}

interface JobParts {
  readonly suffix: string;
  readonly channels: Readonly<Record<string, string>>;
  readonly outputUrl: string;
  readonly hyperparameters: Hyperparameters;
}

/** A job of the plan's kind: its image, instances and limits, with these channels and settings. */
export function jobSpec(session: Session, parts: JobParts): TrainingJobSpec {
  const { training } = session.request.recipe;
  return {
    name: `${session.request.runId}-${parts.suffix}`,
    imageUri: session.imageUri,
    roleArn: session.roleArn,
    channels: parts.channels,
    contentType: training.contentType,
    outputUrl: parts.outputUrl,
    hyperparameters: parts.hyperparameters,
    instanceType: training.instanceType,
    instanceCount: training.instanceCount,
    volumeSizeGb: training.volumeSizeGb,
    maxRuntimeSeconds: training.maxRuntimeSeconds,
    ...spotOf(session),
  };
}

/** Spot capacity exists on AWS only: this machine is never reclaimed, and the plane says so. */
function spotOf({ request }: Session): { readonly maxWaitSeconds?: number } {
  const { maxWaitSeconds } = request.recipe.training;
  const onAws = request.connection.endpointUrl === undefined;
  return onAws && maxWaitSeconds !== undefined ? { maxWaitSeconds } : {};
}

function evidenceOf(
  spec: TrainingJobSpec,
  result: TrainingJobResult,
  wallSeconds: number,
): TrainingEvidence {
  const best = bestRound(result.curve, spec.hyperparameters);
  return {
    job: result.name,
    imageUri: spec.imageUri,
    instanceType: spec.instanceType,
    hyperparameters: spec.hyperparameters,
    spot: spec.maxWaitSeconds !== undefined,
    wallSeconds,
    trainingSeconds: result.trainingSeconds,
    billableSeconds: result.billableSeconds,
    finalMetrics: result.finalMetrics,
    curve: result.curve,
    stoppedBy: best.metric,
    bestRound: best.round,
  };
}
