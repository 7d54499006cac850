import type { ServingLoad } from '#advice/serving-load.ts';
import { perScenario, type Scenario } from '#cost/cost-draft.ts';
import type { Quantity } from '#needs/quantity.ts';

/** Part of a machine that is planned for; the rest is headroom (AS-01 of our facts: 70 % of what was load-tested). */
const plannedShare = 0.7;
/** Room above the expected peak before scaling stops adding machines. */
const peakMargin = 2;

export interface Fleet {
  /** Instances at the mean and at the peak, never under the minimum of the need. */
  readonly atMean: Quantity;
  readonly atPeak: Quantity;
  readonly min: number;
  readonly max: number;
  /** Requests a minute that one instance is planned for. */
  readonly targetPerMinute: number;
}

/** How many instances of `vcpu` virtual CPUs carry a load, when each request keeps one CPU busy. */
export function fleetFor(load: ServingLoad, vcpu: number): Fleet {
  const perInstance = (scenario: Scenario) =>
    (vcpu * plannedShare) / Math.max(1e-6, load.processingSeconds[scenario]);
  const needed = (rate: Quantity) =>
    perScenario((scenario) =>
      Math.max(load.instancesMin, Math.ceil(rate[scenario] / perInstance(scenario))),
    );
  const atMean = needed(load.meanRate);
  const atPeak = needed(load.peakRate);
  return {
    atMean,
    atPeak,
    min: Math.min(atMean.low, load.instancesMin),
    max: Math.max(atPeak.high * peakMargin, load.instancesMin + 1),
    targetPerMinute: Math.max(1, Math.floor(perInstance('expected') * 60)),
  };
}
