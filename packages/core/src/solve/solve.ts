import type { Decision, Situation } from '#advice/option.ts';
import { decisions } from '#decisions/decisions.ts';
import type { Need } from '#needs/need.ts';
import type { Market } from '#prices/market.ts';
import { candidatesOf } from '#solve/candidates.ts';
import { type Settled, settle } from '#solve/settle.ts';
import { situationOf } from '#solve/situation-of.ts';
import type { Weights } from '#solve/weights.ts';

export interface Solution {
  readonly situation: Situation;
  readonly clusters: readonly Settled[];
}

export interface SolveOptions {
  /** What can be bought in a region. */
  readonly marketOf: (region: string) => Market;
  readonly weights: Weights;
  /** Only these clusters; all when absent. */
  readonly only?: readonly string[];
}

export const clusterNames = [...new Set(decisions.map(({ cluster }) => cluster))];
export const decisionsIn: ReadonlyMap<string, readonly Decision[]> = new Map(
  clusterNames.map((name) => [name, decisions.filter(({ cluster }) => cluster === name)]),
);

/** Finds the best plan: clusters do not touch each other, so that their best outcomes together are the best plan. */
export function solve(need: Need, options: SolveOptions): Solution {
  return solveIn(situationOf(need, options), options);
}

/** The same where the first choice is made already. */
export function solveIn(
  situation: Situation,
  options: Pick<SolveOptions, 'weights' | 'only'>,
): Solution {
  const names = options.only ?? clusterNames;
  const clusters = names.map((name) => {
    const asked = decisionsIn.get(name) ?? [];
    const candidates = asked.map((decision) =>
      candidatesOf(decision, { situation, weights: options.weights }),
    );
    return settle(candidates, situation, options.weights);
  });
  return { situation, clusters };
}
