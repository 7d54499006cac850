import { modelsServed } from '#advice/models-served.ts';
import type { Selection, Situation } from '#advice/option.ts';
import type { ServingLoad } from '#advice/serving-load.ts';
import { hoursPerMonth } from '#advice/times-a-month.ts';
import { perScenario } from '#cost/cost-draft.ts';
import type { Fleet } from '#cost/fleet.ts';
import { say } from '#messages/statement.ts';
import type { Quantity } from '#needs/quantity.ts';

/** Memory of a machine over that of its models: the container and its workers need some too. */
export const memoryMargin = 2;

/** Hours of a month for a fleet: what the mean needs when it is followed, what the peak needs when not. */
export function machineHours(fleet: Pick<Fleet, 'atMean' | 'atPeak'>, selection: Selection) {
  const isScaled = selection.get('scaling')?.service === 'autoscaling';
  const { atMean, atPeak } = fleet;
  // Followed closely, a fleet costs what the mean needs; the high end keeps the peak all day.
  const instances = isScaled
    ? { low: atMean.low, expected: atMean.expected, high: atPeak.high }
    : atPeak;
  const formula = isScaled
    ? say('formula-scaled', {
        least: instances.low,
        usual: instances.expected,
        most: instances.high,
      })
    : say('formula-always-on', { instances: instances.expected, hours: hoursPerMonth });
  return { quantity: perScenario((scenario) => instances[scenario] * hoursPerMonth), formula };
}

/** The part of the traffic that one of several models gets. */
export function loadOfOneModel(load: ServingLoad, models: number): ServingLoad {
  const part = (rate: Quantity) => perScenario((scenario) => rate[scenario] / models);
  return { ...load, meanRate: part(load.meanRate), peakRate: part(load.peakRate) };
}

/** The same fleet, once for each model. */
export function timesModels(fleet: Fleet, models: number): Pick<Fleet, 'atMean' | 'atPeak'> {
  const times = (count: Quantity) => perScenario((scenario) => count[scenario] * models);
  return { atMean: times(fleet.atMean), atPeak: times(fleet.atPeak) };
}

/** A fleet that carries the traffic and has room for this many models in memory. */
export function withRoomFor(
  fleet: Fleet,
  { resident, memoryBytes }: { readonly resident: number; readonly memoryBytes: number },
  { workload }: Situation,
): Fleet {
  const least = Math.ceil(
    (resident * workload.serving.modelMemoryBytes.expected * memoryMargin) / memoryBytes,
  );
  const atLeast = (count: Quantity) => perScenario((scenario) => Math.max(least, count[scenario]));
  return {
    ...fleet,
    atMean: atLeast(fleet.atMean),
    atPeak: atLeast(fleet.atPeak),
    min: Math.max(fleet.min, least),
    max: Math.max(fleet.max, least + 1),
  };
}

export function modelsOf({ need }: Situation): number {
  return modelsServed(need);
}
