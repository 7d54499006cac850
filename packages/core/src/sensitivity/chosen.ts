import type { DecisionId } from '#advice/plan.ts';
import type { Need } from '#needs/need.ts';
import { type SolveOptions, solve } from '#solve/solve.ts';

/** What a need would choose for each decision. */
export function chosenFor(need: Need, means: SolveOptions): ReadonlyMap<DecisionId, string> {
  const parts = solve(need, means).clusters.flatMap(({ best }) => [...(best?.parts ?? [])]);
  return new Map(parts.map(([id, { option }]) => [id, option.service]));
}
