import { perScenario } from '#cost/cost-draft.ts';
import type { Quantity } from '#needs/quantity.ts';

export interface Jobs {
  readonly perMonth: number;
  readonly seconds: Quantity;
  readonly instances: number;
  /** Part of the time that is billed; under 1 on spot capacity. */
  readonly billedShare?: Quantity;
}

/** Instance-hours a month of jobs that stop paying when they end. */
export function jobHours({ perMonth, seconds, instances, billedShare }: Jobs): Quantity {
  return perScenario(
    (scenario) =>
      (perMonth * instances * seconds[scenario] * (billedShare?.[scenario] ?? 1)) / 3_600,
  );
}
