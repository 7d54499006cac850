import type { Option, Selection, Situation } from '#advice/option.ts';
import type { DecisionId, Reason } from '#advice/plan.ts';
import { totalOf } from '#cost/cost-draft.ts';
import { usdOf } from '#prices/micro-usd.ts';
import { couplings } from '#rules/couplings.ts';
import { reasonOf } from '#rules/rule.ts';
import type { Assessed, Candidates } from '#solve/assess.ts';
import type { Weights } from '#solve/weights.ts';

/** One way to answer all the decisions of a cluster. */
export interface Outcome {
  readonly parts: ReadonlyMap<DecisionId, Assessed>;
  readonly selection: Selection;
  /** Weighted dollars a month; less is better. */
  readonly score: number;
}

export interface Settled {
  readonly candidates: readonly Candidates[];
  /** Nothing when some decision of the cluster has no possible option. */
  readonly best: Outcome | undefined;
  /** Best outcome with a given service for a given decision: `<decision>/<service>`. */
  readonly bestWith: ReadonlyMap<string, Outcome>;
  /** Why a service cannot stand beside any choice for the others, where that is so. */
  readonly clashes: ReadonlyMap<string, Reason>;
}

export function outcomeKey(decision: DecisionId, service: string): string {
  return `${decision}/${service}`;
}

function clashOf(option: Option, selection: Selection, situation: Situation): Reason | undefined {
  for (const rule of couplings) {
    const finding = rule.check(option, selection, situation);
    if (finding !== undefined) return reasonOf(rule, finding);
  }
  return undefined;
}

function* combinations(candidates: readonly Candidates[]): Generator<readonly Assessed[]> {
  const [first, ...rest] = candidates;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const assessed of first.possible) {
    for (const others of combinations(rest)) yield [assessed, ...others];
  }
}

function outcomeOf(parts: readonly Assessed[], selection: Selection, weights: Weights): Outcome {
  const score = parts.reduce((sum, { option, burden }) => {
    const usd = usdOf(totalOf(option.costs(selection), 'expected'));
    return sum + burden + weights.cost * usd;
  }, 0);
  return { parts: new Map(parts.map((part) => [part.option.decision, part])), selection, score };
}

/** Tries every combination of the cluster. Ties go to the earlier one, so that the same need gets the same plan. */
export function settle(
  asked: readonly Candidates[],
  situation: Situation,
  weights: Weights,
): Settled {
  // A decision that the need does not ask for has no options and takes no part.
  const candidates = asked.filter(
    ({ possible, impossible }) => possible.length + impossible.length > 0,
  );
  const solvable = candidates.filter(({ possible }) => possible.length > 0);
  const bestWith = new Map<string, Outcome>();
  const clashes = new Map<string, Reason>();
  let best: Outcome | undefined;
  for (const parts of combinations(solvable)) {
    const selection: Selection = new Map(parts.map(({ option }) => [option.decision, option]));
    const clashing = parts.flatMap(({ option }) => {
      const clash = clashOf(option, selection, situation);
      if (clash === undefined) return [];
      const key = outcomeKey(option.decision, option.service);
      if (!clashes.has(key)) clashes.set(key, clash);
      return [clash];
    });
    if (clashing.length > 0) continue;
    const outcome = outcomeOf(parts, selection, weights);
    if (best === undefined || outcome.score < best.score) best = outcome;
    for (const { option } of parts) {
      const key = outcomeKey(option.decision, option.service);
      const known = bestWith.get(key);
      if (known === undefined || outcome.score < known.score) bestWith.set(key, outcome);
    }
  }
  return { candidates, best, bestWith, clashes };
}
