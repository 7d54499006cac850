import type { Configuration, DecisionId, Plan } from '#advice/plan.ts';
import type {
  BatchRecipe,
  RealTimeRecipe,
  Recipe,
  TrainingRecipe,
  TuningRecipe,
} from '#advice/recipe.ts';
import { xgboostImageUri } from '#catalog/xgboost-image.ts';

function text(configuration: Configuration, name: string, otherwise = ''): string {
  const value = configuration[name];
  return typeof value === 'string' ? value : otherwise;
}

function amount(configuration: Configuration, name: string, otherwise: number): number {
  const value = configuration[name];
  return typeof value === 'number' ? value : otherwise;
}

function record(configuration: Configuration, name: string): Readonly<Record<string, string>> {
  const value = configuration[name];
  if (typeof value !== 'object' || Array.isArray(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}

function choiceFor(plan: Plan, id: DecisionId) {
  return plan.stages.find((stage) => stage.id === id)?.choice;
}

function trainingRecipe(plan: Plan): TrainingRecipe | undefined {
  const method = choiceFor(plan, 'training-method');
  const compute = choiceFor(plan, 'training-compute');
  if (method === undefined || compute === undefined) return undefined;
  const { service } = method;
  if (service !== 'builtin-algorithm' && service !== 'autopilot' && service !== 'own-script')
    return undefined;
  const hyperparameters = record(method.configuration, 'hyperparameters');
  const maxRuntimeSeconds = amount(compute.configuration, 'maxRuntimeSeconds', 86_400);
  const isSpot = choiceFor(plan, 'training-purchase')?.service === 'managed-spot';
  const isTrees = text(method.configuration, 'algorithm') === 'xgboost';
  const imageUri = isTrees ? xgboostImageUri(plan.region) : undefined;
  return {
    method: service,
    algorithm: text(method.configuration, 'algorithm', service),
    ...(imageUri === undefined ? {} : { imageUri }),
    hyperparameters,
    metric: `validation:${hyperparameters['eval_metric']?.split(',')[0] ?? 'auc'}`,
    contentType: text(method.configuration, 'contentType', 'text/csv'),
    instanceType: text(compute.configuration, 'instanceType'),
    instanceCount: amount(compute.configuration, 'instanceCount', 1),
    volumeSizeGb: amount(compute.configuration, 'volumeSizeGb', 10),
    maxRuntimeSeconds,
    // The API wants at least the run time, the guide more: twice satisfies both.
    ...(isSpot ? { maxWaitSeconds: maxRuntimeSeconds * 2 } : {}),
  };
}

const minimised = /loss|rmse|mae|error/u;

function tuningRecipe(plan: Plan): TuningRecipe | undefined {
  const configuration = choiceFor(plan, 'tuning')?.configuration;
  if (configuration === undefined) return undefined;
  const metric = text(configuration, 'metric', 'validation:auc');
  return {
    strategy: text(configuration, 'strategy', 'Bayesian'),
    metric,
    direction: minimised.test(metric) ? 'Minimize' : 'Maximize',
    maxJobs: amount(configuration, 'maxJobs', 20),
    maxParallelJobs: amount(configuration, 'maxParallelJobs', 2),
  };
}

function realTimeRecipe(plan: Plan): RealTimeRecipe | undefined {
  const choice = choiceFor(plan, 'real-time');
  if (choice === undefined) return undefined;
  const { service, configuration } = choice;
  if (service === 'endpoint-serverless') {
    return {
      kind: 'serverless',
      memorySizeMb: amount(configuration, 'memorySizeMb', 2_048),
      maxConcurrency: amount(configuration, 'maxConcurrency', 5),
    };
  }
  if (service !== 'endpoint-realtime') return { kind: 'other', service };
  const scaling = {
    minInstances: amount(configuration, 'minInstances', 1),
    maxInstances: amount(configuration, 'maxInstances', 2),
    targetInvocationsPerMinute: amount(configuration, 'targetInvocationsPerMinute', 1_000),
  };
  return {
    kind: 'instances',
    instanceType: text(configuration, 'instanceType'),
    initialInstanceCount: amount(configuration, 'initialInstanceCount', 1),
    ...(choiceFor(plan, 'scaling')?.service === 'autoscaling' ? { scaling } : {}),
  };
}

function batchRecipe(plan: Plan): BatchRecipe | undefined {
  const choice = choiceFor(plan, 'batch');
  if (choice?.service !== 'batch-transform') return undefined;
  const { configuration } = choice;
  return {
    instanceType: text(configuration, 'instanceType'),
    instanceCount: amount(configuration, 'instanceCount', 1),
    strategy: text(configuration, 'strategy') === 'SingleRecord' ? 'SingleRecord' : 'MultiRecord',
    maxPayloadMb: amount(configuration, 'maxPayloadMb', 6),
    contentType: text(configuration, 'contentType', 'text/csv'),
    cadence: text(configuration, 'cadence', 'daily'),
  };
}

/** The settings of each AWS request that the plan implies; nothing when the plan has no training. */
export function buildRecipe(plan: Plan): Recipe | undefined {
  const training = trainingRecipe(plan);
  if (training === undefined) return undefined;
  const tuning = tuningRecipe(plan);
  const realTime = realTimeRecipe(plan);
  const batch = batchRecipe(plan);
  return {
    region: plan.region,
    training,
    ...(tuning === undefined ? {} : { tuning }),
    ...(realTime === undefined ? {} : { realTime }),
    ...(batch === undefined ? {} : { batch }),
  };
}
