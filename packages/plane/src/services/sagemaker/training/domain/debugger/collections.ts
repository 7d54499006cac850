import type { CollectionConfiguration, DebugHookConfig } from '@aws-sdk/client-sagemaker';

/** Collections that scalars can fill; the names are smdebug's. */
export const scalarCollections = ['losses', 'metrics', 'labels', 'default', 'all'] as const;
export type CollectionName = (typeof scalarCollections)[number];

/** Measures of which more is better: no loss. */
const increasing =
  /(?:^|[-_:/])(?:auc|aucpr|map|ndcg|accuracy|balanced_accuracy|f1\w*|precision\w*|recall\w*|r2|top_k\w*|pre)(?:@[\w.-]+)?$/i;
const labelCount = /^class_count\//;
/** What a program tells of the way it trains, such as its learning rate, is neither loss nor metric. */
const measured = /loss|^(?:train|validation|eval|test)[-_:/]/i;

/** The collections that a tensor of this name is in. */
export function collectionsOf(name: string): readonly CollectionName[] {
  const own: CollectionName[] = [];
  if (labelCount.test(name)) own.push('labels');
  else if (measured.test(name)) {
    own.push('metrics');
    if (!increasing.test(name)) own.push('losses');
  }
  return [...own, 'default', 'all'];
}

/** Steps that are saved. Source: smdebug's SaveConfig (training contract 5.2). */
interface SaveConfig {
  readonly interval: number;
  readonly start: number;
  readonly end: number;
  readonly steps: ReadonlySet<number>;
}

/** What the request says of steps, and the interval for what it does not say. */
export interface SavePlan {
  readonly hook: DebugHookConfig;
  readonly interval: number;
}

/** Which scalars of which steps are saved. */
export function isSaved(
  { name, step }: { readonly name: string; readonly step: number },
  { hook, interval }: SavePlan,
): boolean {
  const names: readonly string[] = collectionsOf(name);
  const own = (hook.CollectionConfigurations ?? []).filter(({ CollectionName }) =>
    names.includes(CollectionName ?? ''),
  );
  // Labels are told once, at the start, whatever the interval.
  if (names.includes('labels')) return true;
  const isWanted = (parameters: Readonly<Record<string, string>>) =>
    isInSteps(step, saveConfig(parameters, interval));
  if (own.length === 0) return isWanted(hook.HookParameters ?? {});
  return own.some((collection) => isWanted(parametersOf(hook, collection)));
}

function parametersOf(
  hook: DebugHookConfig,
  collection: CollectionConfiguration,
): Readonly<Record<string, string>> {
  return { ...hook.HookParameters, ...collection.CollectionParameters };
}

function saveConfig(parameters: Readonly<Record<string, string>>, interval: number): SaveConfig {
  const number = (name: string, otherwise: number) => {
    const value = Number(parameters[name] ?? parameters[`train.${name}`] ?? otherwise);
    return Number.isFinite(value) ? value : otherwise;
  };
  const steps = (parameters['save_steps'] ?? '').split(',').filter((text) => text.trim() !== '');
  return {
    interval: Math.max(1, number('save_interval', interval)),
    start: number('start_step', 0),
    end: number('end_step', Number.POSITIVE_INFINITY),
    steps: new Set(steps.map(Number)),
  };
}

function isInSteps(step: number, { interval, start, end, steps }: SaveConfig): boolean {
  if (steps.size > 0) return steps.has(step);
  return step % interval === 0 && step >= start && step < end;
}
