import { costOfRehearsal } from '#cost/cost-of-rehearsal.ts';
import type { ImageDeploymentEvidence, ImageEvidence } from '#images/image-evidence.ts';
import type { ImageSession } from '#images/image-session.ts';
import type { LabelledImage } from '#images/labelled-images.ts';
import { roundImages } from '#images/round-images.ts';
import { sourcesEvidence } from '#images/sources-evidence.ts';
import { startingValues } from '#images/starting-values.ts';
import { batchImages } from '#images/steps/batch-images.ts';
import { burstTraffic } from '#images/steps/burst-traffic.ts';
import { deliverSources } from '#images/steps/deliver-sources.ts';
import {
  type DeployedVersion,
  deployVersion,
  type RegisteredVersion,
  registerFirst,
} from '#images/steps/deploy-version.ts';
import { gatherSources } from '#images/steps/gather-sources.ts';
import { generateImages, type Rounds } from '#images/steps/generate-images.ts';
import { type Prepared, prepareImages } from '#images/steps/prepare-images.ts';
import { type ScoredHeldOut, scoreHeldOut } from '#images/steps/score-held-out.ts';
import { secondRound } from '#images/steps/second-round.ts';
import { trainImages } from '#images/steps/train-images.ts';
import { tuneImages } from '#images/steps/tune-images.ts';
import { watchDrift } from '#images/steps/watch-drift.ts';
import { writeLaunch } from '#images/steps/write-launch.ts';

export type MeasuredImages = Omit<ImageEvidence, 'startedAt' | 'finishedAt' | 'steps'>;

/** All steps up to the last measurement; nothing is taken away yet. */
export async function carryOutImages(session: ImageSession): Promise<MeasuredImages> {
  const rounds = await generateImages(session);
  const sources = await deliverSources(session, rounds.first);
  const gathered = await gatherSources(session, { sources, round: rounds.first });
  const prepared = await prepareImages(session, 'first');
  const start = startingValues(prepared.evidence, session.request);
  const trained = await trainImages(session, { preparedUrl: prepared.url, hyperparameters: start });
  const tuned = await tuneImages(session, { preparedUrl: prepared.url, hyperparameters: start });
  const isTunedBetter = tuned.objective > trained.accuracy;
  const version = await registerFirst(session, {
    suffix: 'v1',
    modelUrl: isTunedBetter ? tuned.modelUrl : trained.modelUrl,
    properties: {
      model: isTunedBetter ? tuned.evidence.best : trained.evidence.job,
      round: 'first',
      sample: session.request.sample,
      images: 'synthetic',
    },
  });
  const serving = await serve(session, { rounds, prepared, version });
  const again = await secondRound(session, {
    round: rounds.second,
    deployed: serving.deployed,
    firstHeldOut: serving.scored.heldOut,
    hyperparameters: tuned.best,
  });
  const { request } = session;
  const launch = await writeLaunch(session);
  return {
    version: 1,
    kind: 'images',
    runId: request.runId,
    name: request.plan.name,
    place: placeOf(session),
    machine: request.machine,
    sample: request.sample,
    seed: request.seed,
    sources: await sourcesEvidence(rounds.first),
    gathered,
    prepared: prepared.evidence,
    training: trained.evidence,
    tuning: tuned.evidence,
    registered: isTunedBetter ? 'best-trial' : 'first-training',
    quality: serving.scored.quality,
    deployment: deploymentOf(version, serving),
    scaling: serving.scaling,
    batch: serving.batch,
    monitoring: serving.monitoring,
    secondRound: again,
    ...(launch === undefined ? {} : { launch }),
    cost: costOfRehearsal(request.plan, {
      trainingSeconds: trained.evidence.spot.billableSeconds + tuned.billableSeconds,
      endpointSeconds: serving.secondsInService + again.wallSeconds,
      batchSeconds: serving.batch.seconds,
    }),
  };
}

interface ToServe {
  readonly rounds: Rounds;
  readonly prepared: Prepared;
  readonly version: RegisteredVersion;
}

/** Everything that needs the endpoint, and the batch transform that does without. */
async function serve(session: ImageSession, { rounds, prepared, version }: ToServe) {
  const { stopwatch } = session.world;
  const started = stopwatch.elapsedMs();
  const deployed = await deployVersion(session, version);
  const { classes } = prepared.evidence;
  const scored = await scoreHeldOut(session, prepared, deployed.endpoint);
  const images = async (round: keyof Rounds): Promise<readonly LabelledImage[]> =>
    roundImages(rounds[round], classes);
  const live = await images('live');
  const scaling = await burstTraffic(session, { deployed, images: live });
  const batch = await batchImages(session, {
    modelName: version.modelName,
    endpoint: deployed.endpoint,
    day: await images('batch'),
    classes,
    good: goodClass,
  });
  const monitoring = await watchDrift(session, {
    deployed,
    modelName: version.modelName,
    prepared,
    live,
    shifted: await images('shifted'),
  });
  const secondsInService = (stopwatch.elapsedMs() - started) / 1000;
  return { deployed, scored, scaling, batch, monitoring, secondsInService };
}

/** As `catalogue-inspections.sql` names a part that passed. */
const goodClass = 'good';

interface Served {
  readonly deployed: DeployedVersion;
  readonly scored: ScoredHeldOut;
}

function deploymentOf(
  version: RegisteredVersion,
  { deployed, scored }: Served,
): ImageDeploymentEvidence {
  return {
    endpoint: deployed.endpoint,
    instanceType: deployed.instanceType,
    group: version.group,
    version: version.arn,
    readySeconds: deployed.readySeconds,
    latency: scored.latency,
  };
}

function placeOf({ request, accountId }: ImageSession): ImageEvidence['place'] {
  const { region, endpointUrl } = request.connection;
  return { kind: endpointUrl === undefined ? 'aws' : 'plane', region, accountId };
}
