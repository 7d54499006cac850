import { setTimeout as sleep } from 'node:timers/promises';
import { updateEndpointConfig } from '#aws/deploy-endpoint-config.ts';
import { runImageTrainingJob } from '#aws/image-training-job.ts';
import type { StepProgress } from '#events.ts';
import { classQuality } from '#images/class-quality.ts';
import type { SecondRoundEvidence } from '#images/image-evidence.ts';
import { type ImageSession, watchOf } from '#images/image-session.ts';
import { imageTrainingRequest } from '#images/image-training-request.ts';
import type { LabelledImage } from '#images/labelled-images.ts';
import { withSampleCount } from '#images/starting-values.ts';
import { deliverRound } from '#images/steps/deliver-sources.ts';
import { type DeployedVersion, registerApproved } from '#images/steps/deploy-version.ts';
import { catalogueInspections, gatherImages } from '#images/steps/gather-sources.ts';
import { type Prepared, runRecipe } from '#images/steps/prepare-images.ts';
import { fetchHeldOut } from '#images/steps/score-held-out.ts';
import { answerImages } from '#images/steps/score-images.ts';
import { startTraffic } from '#images/traffic.ts';
import type { WrittenRound } from '#ports/sample-images.ts';
import { runStep } from '#session.ts';

export interface SecondRoundOrder {
  readonly round: WrittenRound;
  readonly deployed: DeployedVersion;
  readonly firstHeldOut: readonly LabelledImage[];
  /** Settings that the tuning found. */
  readonly hyperparameters: Readonly<Record<string, string>>;
}

const updateCallers = 4;
const updatePauseMs = 5;
/** Traffic before and behind the change, so that it is there when the change happens. */
const aroundMs = 1_000;

type Report = (progress: StepProgress) => void;

/** New labelled images arrive: gather, prepare, train and register again, and replace the version that serves. */
export function secondRound(
  session: ImageSession,
  order: SecondRoundOrder,
): Promise<SecondRoundEvidence> {
  return runStep(session, 'second-round', async (report) => {
    const { stopwatch } = session.world;
    const started = stopwatch.elapsedMs();
    const { round, deployed, firstHeldOut } = order;
    const prepared = await prepareAgain(session, round, report);
    const { classes } = prepared.evidence;
    const newHeldOut = await onlyNew(session, prepared, firstHeldOut);
    const f1 = async (images: readonly LabelledImage[]) => {
      const answers = await answerImages(session, deployed.endpoint, images);
      const pairs = answers.map(({ image, predicted }) => ({ actual: image.label, predicted }));
      return classQuality(classes, pairs).f1;
    };
    const f1Before = await f1(newHeldOut);
    const trained = await trainAgain(session, { prepared, order }, report);
    const version = await registerApproved(session, {
      suffix: 'v2',
      modelUrl: trained.modelUrl,
      properties: { round: 'second', heldOutNewLight: String(newHeldOut.length) },
    });
    const update = await replace(session, { ...order, modelName: version.modelName }, report);
    const value: SecondRoundEvidence = {
      newImages: round.images.length,
      job: trained.job,
      version: version.arn,
      f1Before,
      f1After: await f1(newHeldOut),
      f1FirstHeldOut: await f1(firstHeldOut),
      requestsDuringUpdate: update.answered,
      lostDuringUpdate: update.lost,
      wallSeconds: (stopwatch.elapsedMs() - started) / 1000,
    };
    const facts = {
      of: 'second-round' as const,
      images: value.newImages,
      f1Before,
      f1After: value.f1After,
      lost: update.lost,
    };
    return { value, facts };
  });
}

async function prepareAgain(
  session: ImageSession,
  round: WrittenRound,
  report: Report,
): Promise<Prepared> {
  const onCount = (done: number, of: number) => report({ kind: 'count', done, of });
  const sources = await deliverRound(session, { round, folder: 'second', onCount });
  await gatherImages(session, { sources, round: 'second', postgresUrl: round.postgresUrl }, report);
  await catalogueInspections(session, 'second', report);
  return runRecipe(session, 'second', report);
}

/** Held-out images of this round: the recipe's split leaves those of the first where they were. */
async function onlyNew(
  session: ImageSession,
  { url }: Prepared,
  earlier: readonly LabelledImage[],
): Promise<readonly LabelledImage[]> {
  const known = new Set(earlier.map(({ path }) => path.split('/').at(-1)));
  const all = await fetchHeldOut(session, url);
  return all.filter(({ path }) => !known.has(path.split('/').at(-1)));
}

interface Again {
  readonly prepared: Prepared;
  readonly order: SecondRoundOrder;
}

async function trainAgain(session: ImageSession, { prepared, order }: Again, report: Report) {
  const request = imageTrainingRequest(session, {
    suffix: 'second',
    preparedUrl: prepared.url,
    hyperparameters: withSampleCount(order.hyperparameters, prepared.evidence.train),
  });
  const { job } = await runImageTrainingJob(session.aws, request, {
    ...watchOf(session, report),
    onEpoch: ({ epoch, metric, value }) => {
      if (metric === 'validation-accuracy') report({ kind: 'epoch', epoch, accuracy: value });
    },
  });
  return {
    job: job.TrainingJobName ?? '',
    modelUrl: job.ModelArtifacts?.S3ModelArtifacts ?? '',
  };
}

/** The new version takes over while callers go on asking. */
async function replace(
  session: ImageSession,
  { deployed, firstHeldOut, modelName }: SecondRoundOrder & { readonly modelName: string },
  report: Report,
) {
  const { endpoint, instanceType, captureUrl } = deployed;
  const traffic = startTraffic(session, {
    endpoint,
    images: firstHeldOut,
    callers: updateCallers,
    pauseMs: updatePauseMs,
  });
  try {
    const config = `${endpoint}-v2`;
    await sleep(aroundMs, undefined, { signal: session.world.signal });
    await updateEndpointConfig(
      session.aws,
      { endpoint, config, modelName, instanceType, captureUrl },
      watchOf(session, report),
    );
    await sleep(aroundMs, undefined, { signal: session.world.signal });
  } finally {
    await traffic.stop();
  }
  return { answered: traffic.answered(), lost: traffic.lost() };
}
