import type { Need } from '#needs/need.ts';

/** Models that answer at the same time; one when the need is silent. */
export function modelsServed(need: Need): number {
  return Math.max(1, Math.round(need.deployment?.models?.expected ?? 1));
}
