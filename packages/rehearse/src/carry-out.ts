import type { BatchRecipe, Recipe } from '@slipway/core';
import type { DeployableRecipe } from '#aws/endpoint.ts';
import { costOfRehearsal } from '#cost/cost-of-rehearsal.ts';
import type { DeploymentEvidence, PlaceOfWork, RehearsalEvidence } from '#evidence.ts';
import type { RehearsalRequest } from '#request.ts';
import type { Session } from '#session.ts';
import { crossCheck } from '#steps/cross-check.ts';
import { type Deployed, deployModel, registerModel } from '#steps/deploy-model.ts';
import { measureLatency } from '#steps/measure-latency.ts';
import { type PreparedData, prepareData } from '#steps/prepare-data.ts';
import { readData } from '#steps/read-data.ts';
import { endpointScorer, ROWS_PER_CALL, type ScoredRows, scoreRows } from '#steps/score-rows.ts';
import { trainModel } from '#steps/train-model.ts';
import { transformBatch } from '#steps/transform-batch.ts';
import { transformScorer } from '#steps/transform-scorer.ts';
import { uploadData } from '#steps/upload-data.ts';

export type Measured = Omit<RehearsalEvidence, 'startedAt' | 'finishedAt' | 'steps'>;

/** All steps up to the last measurement; nothing is taken away yet. */
export async function carryOut(session: Session): Promise<Measured> {
  const { request } = session;
  const read = await readData(session);
  const data = await prepareData(session, read);
  const uploaded = await uploadData(session, data);
  const trained = await trainModel(session, uploaded);
  const checked = request.folds > 0 ? await crossCheck(session, uploaded, trained) : undefined;
  const modelName = await registerModel(session, trained);
  const served = await serve(session, data, modelName);
  const { recipe } = request;
  const batch = recipe.batch
    ? await transformBatch(session, {
        uploaded,
        modelName,
        recipe: recipe.batch,
        expected: served.scored.heldOut,
      })
    : undefined;
  return {
    version: 1,
    runId: request.runId,
    name: request.plan.name,
    place: placeOf(session),
    machine: request.machine,
    data: read.evidence,
    split: data.evidence,
    encoder: {
      features: data.encoder.featureNames.length,
      dropped: data.encoder.dropped.map(({ column }) => column),
    },
    training: trained.evidence,
    ...(checked === undefined ? {} : { crossCheck: checked }),
    quality: served.scored.quality,
    ...(served.deployment === undefined ? {} : { deployment: served.deployment }),
    ...(batch === undefined ? {} : { batch }),
    cost: costOfRehearsal(request.plan, {
      trainingSeconds: trained.evidence.billableSeconds + (checked?.billableSeconds ?? 0),
      endpointSeconds: served.secondsInService,
      batchSeconds: batch?.seconds ?? 0,
    }),
  };
}

interface Served {
  readonly scored: ScoredRows;
  readonly deployment?: DeploymentEvidence;
  readonly secondsInService: number;
}

/** Scores the held-out rows the way the plan serves: by an endpoint, or by batches where it has none. */
async function serve(session: Session, data: PreparedData, modelName: string): Promise<Served> {
  const { stopwatch } = session.world;
  const recipe = deployable(session.request);
  if (recipe === undefined) {
    const batch = session.request.recipe.batch ?? fallbackBatch(session.request.recipe);
    const scored = await scoreRows(session, data, transformScorer(session, modelName, batch));
    return { scored, secondsInService: 0 };
  }
  const planned = session.request.recipe.realTime?.kind;
  const started = stopwatch.elapsedMs();
  const deployed = await deployModel(session, modelName, recipe);
  const scored = await scoreRows(session, data, endpointScorer(session, deployed.endpoint));
  const latency = await measureLatency(session, data, deployed.endpoint);
  const deployment = deploymentEvidence(deployed, { scored, data, latency, planned });
  return { scored, deployment, secondsInService: (stopwatch.elapsedMs() - started) / 1000 };
}

/** The plane has no serverless variants: there an instance stands in, and the report says so. */
function deployable({ recipe, connection }: RehearsalRequest): DeployableRecipe | undefined {
  const { realTime } = recipe;
  if (realTime === undefined || realTime.kind === 'other') return undefined;
  return realTime.kind === 'serverless' && connection.endpointUrl !== undefined
    ? { kind: 'instances', instanceType: STAND_IN_INSTANCE, initialInstanceCount: 1 }
    : realTime;
}

const STAND_IN_INSTANCE = 'ml.m5.large';

/** A plan may ask for neither endpoint nor batch (a one-off); its model is scored all the same. */
function fallbackBatch({ training }: Recipe): BatchRecipe {
  return {
    instanceType: training.instanceType,
    instanceCount: 1,
    strategy: 'MultiRecord',
    maxPayloadMb: 6,
    contentType: 'text/csv',
    cadence: 'once',
  };
}

interface Serving {
  readonly scored: ScoredRows;
  readonly data: PreparedData;
  readonly latency: DeploymentEvidence['latency'];
  /** How the plan serves. */
  readonly planned: string | undefined;
}

function deploymentEvidence(deployed: Deployed, serving: Serving): DeploymentEvidence {
  const { recipe } = deployed;
  return {
    endpoint: deployed.endpoint,
    kind: recipe.kind,
    ...(serving.planned === 'serverless' && recipe.kind !== 'serverless'
      ? { standsInFor: 'serverless' as const }
      : {}),
    size: recipe.kind === 'serverless' ? `${recipe.memorySizeMb} MB` : recipe.instanceType,
    readySeconds: deployed.readySeconds,
    latency: serving.latency,
    bulk: {
      rows: serving.data.validation.rows.length + serving.data.test.rows.length,
      seconds: serving.scored.seconds,
      rowsPerCall: ROWS_PER_CALL,
    },
  };
}

function placeOf({ request, accountId }: Session): PlaceOfWork {
  const { region, endpointUrl } = request.connection;
  return { kind: endpointUrl === undefined ? 'aws' : 'plane', region, accountId };
}
