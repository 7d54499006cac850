import {
  buildRecipe,
  type Configuration,
  type DecisionId,
  imageClassificationUri,
  type Plan,
} from '@slipway/core';
import { nothingToTrain, taskNotServed } from '#errors.ts';
import { scheduleOf } from '#schedule.ts';

/** Values of `settings.ts` in the app, by the interface `PlanSettings` of `launch/lib/plan-settings.ts`. */
export type Settings = Readonly<Record<string, unknown>>;

const served = ['defect-detection', 'image-classification'];

/** What the CDK app has to know of a plan. */
export function planSettings(plan: Plan): Settings {
  const { task } = plan.need.problem;
  if (!served.includes(task)) throw taskNotServed(task);
  const recipe = buildRecipe(plan);
  if (recipe === undefined) throw nothingToTrain(task);
  return defined({
    name: slug(plan.name),
    region: plan.region,
    encryption: choiceOf(plan, 'encryption')?.service === 'kms' ? 'kms' : 's3-managed',
    network: choiceOf(plan, 'network')?.service === 'vpc' ? 'private' : 'public',
    storage: { expireAfterDays: expiry(plan) },
    prepare: prepare(plan),
    training: training(plan),
    tuning: tuning(plan),
    debugging: debugging(plan),
    serving: serving(plan),
    batch: batch(plan),
    monitoring: monitoring(plan),
    operations: operations(plan),
  });
}

function choiceOf(plan: Plan, id: DecisionId) {
  return plan.stages.find((stage) => stage.id === id)?.choice;
}

function numberIn(configuration: Configuration | undefined, name: string, otherwise: number) {
  const value = configuration?.[name];
  return typeof value === 'number' ? value : otherwise;
}

function textIn(configuration: Configuration | undefined, name: string, otherwise: string) {
  const value = configuration?.[name];
  return typeof value === 'string' ? value : otherwise;
}

/** `monitoring/: expire after 30 days` of the plan, and the captures that the monitor reads. */
function expiry(plan: Plan): Readonly<Record<string, number>> {
  const days: Record<string, number> = {};
  const lifecycle = choiceOf(plan, 'store')?.configuration['lifecycle'];
  if (typeof lifecycle === 'object' && !Array.isArray(lifecycle)) {
    for (const [prefix, text] of Object.entries(lifecycle)) {
      const found = /expire after (\d+) days/.exec(String(text))?.[1];
      if (found !== undefined) days[prefix] = Number(found);
    }
  }
  const kept = numberIn(choiceOf(plan, 'monitoring')?.configuration, 'retentionDays', 30);
  return { ...days, 'capture/': kept };
}

function prepare(plan: Plan): Settings {
  const configuration = choiceOf(plan, 'prepare')?.configuration;
  return {
    glueVersion: textIn(configuration, 'glueVersion', '5.1'),
    workerType: textIn(configuration, 'workerType', 'G.1X'),
    workers: numberIn(configuration, 'workers', 2),
    timeoutMinutes: numberIn(configuration, 'timeoutMinutes', 60),
    schedule: scheduleOf(plan.need.data?.cadence, 2),
  };
}

function training(plan: Plan): Settings {
  const recipe = buildRecipe(plan)?.training;
  const { problem, training: need } = plan.need;
  return defined({
    imageUri: imageClassificationUri(plan.region),
    hyperparameters: {
      num_classes: String(problem.classes === undefined ? 2 : Math.round(upper(problem.classes))),
      num_training_samples: String(
        problem.labels === undefined ? 1_000 : Math.round(upper(problem.labels)),
      ),
      image_shape: '3,224,224',
      use_pretrained_model: '1',
      epochs: '30',
      mini_batch_size: '32',
      learning_rate: '0.01',
      optimizer: 'adam',
      early_stopping: 'true',
    },
    instanceType: recipe?.instanceType,
    instanceCount: recipe?.instanceCount,
    volumeSizeGb: recipe?.volumeSizeGb,
    maxRuntimeSeconds: recipe?.maxRuntimeSeconds,
    maxWaitSeconds: recipe?.maxWaitSeconds,
    schedule: need?.cadence === undefined ? undefined : scheduleOf(need.cadence, 5),
  });
}

function tuning(plan: Plan): Settings | undefined {
  const recipe = buildRecipe(plan)?.tuning;
  if (recipe === undefined) return undefined;
  return {
    // Hyperband stops trials by a metric of each epoch in a range that the algorithm must know: Bayesian does without.
    strategy: 'Bayesian',
    metric: 'validation:accuracy',
    direction: 'Maximize',
    maxJobs: recipe.maxJobs,
    maxParallelJobs: recipe.maxParallelJobs,
  };
}

function debugging(plan: Plan): Settings | undefined {
  const choice = choiceOf(plan, 'debugging');
  if (choice === undefined) return undefined;
  const rules = choice.configuration['rules'];
  return {
    kind: choice.service === 'slipway-debugger' ? 'images' : 'managed',
    rules: Array.isArray(rules) ? rules : [],
    instanceType: textIn(choice.configuration, 'instanceType', 'ml.t3.medium'),
  };
}

function serving(plan: Plan): Settings | undefined {
  const realTime = buildRecipe(plan)?.realTime;
  if (realTime?.kind !== 'instances') return undefined;
  const { initialInstanceCount, instanceType, scaling } = realTime;
  const configuration = choiceOf(plan, 'real-time')?.configuration;
  return {
    instanceType,
    initialInstanceCount,
    minInstances: scaling?.minInstances ?? initialInstanceCount,
    maxInstances: scaling?.maxInstances ?? initialInstanceCount,
    targetInvocationsPerMinute: scaling?.targetInvocationsPerMinute ?? 1_000,
    cooldownSeconds: numberIn(choiceOf(plan, 'scaling')?.configuration, 'cooldownSeconds', 300),
    capturePercent: numberIn(configuration, 'dataCapturePercent', 10),
    latencyMilliseconds: latencyMilliseconds(plan),
  };
}

function batch(plan: Plan): Settings | undefined {
  const recipe = buildRecipe(plan)?.batch;
  if (recipe === undefined) return undefined;
  return {
    instanceType: recipe.instanceType,
    instanceCount: recipe.instanceCount,
    maxPayloadMb: recipe.maxPayloadMb,
    contentType: 'application/x-image',
    schedule: scheduleOf(recipe.cadence, 1),
  };
}

function monitoring(plan: Plan): Settings | undefined {
  const choice = choiceOf(plan, 'monitoring');
  if (choice === undefined) return undefined;
  return {
    kind: choice.service === 'slipway-monitor' ? 'images' : 'managed',
    instanceType: textIn(choice.configuration, 'instanceType', 'ml.t3.medium'),
    schedule: scheduleOf(textIn(choice.configuration, 'schedule', 'daily'), 3),
  };
}

function operations(plan: Plan): Settings {
  const budget = plan.need.constraints?.budget;
  return defined({
    logRetentionDays: numberIn(
      choiceOf(plan, 'observability')?.configuration,
      'logRetentionDays',
      30,
    ),
    budgetUsd: budget === undefined ? undefined : upper(budget),
    tags: { project: slug(plan.name), 'made-by': 'slipway' },
  });
}

function latencyMilliseconds(plan: Plan): number {
  const latency = plan.need.deployment?.latency;
  return latency === undefined ? 1_000 : Math.round(upper(latency) * 1_000);
}

type Quantity = number | { readonly high: number };

function upper(quantity: Quantity): number {
  return typeof quantity === 'number' ? quantity : quantity.high;
}

/** As CloudFormation takes the names of stacks. */
function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '');
  return plain === '' ? 'project' : plain.slice(0, 30).replace(/-+$/, '');
}

/** Without the entries that are undefined: the app's settings leave out what the plan does. */
function defined(values: Readonly<Record<string, unknown>>): Settings {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
