import type { Decision, Situation } from '#advice/option.ts';
import { totalOf } from '#cost/cost-draft.ts';
import { usdOf } from '#prices/micro-usd.ts';
import { type Assessed, assess, assessBriefly, reassess } from '#solve/assess.ts';
import type { Reopened } from '#solve/reopened.ts';
import { plainViews, type Views } from '#solve/views.ts';
import type { Weights } from '#solve/weights.ts';

/** Configurations of one service kept for a decision: those behind the third can only lose to these. */
const keptPerService = 3;

export interface Candidates {
  readonly decision: Decision;
  readonly possible: readonly Assessed[];
  readonly impossible: readonly Assessed[];
  /** Every option in the order of its decision. */
  readonly all: readonly Assessed[];
}

function standalone(assessed: Assessed, weights: Weights): number {
  return (
    assessed.burden + weights.cost * usdOf(totalOf(assessed.option.costs(new Map()), 'expected'))
  );
}

function ranked(decision: Decision, all: readonly Assessed[], weights: Weights): Candidates {
  const possible = all
    .filter(({ objections }) => objections.length === 0)
    .map((assessed) => ({ assessed, score: standalone(assessed, weights) }))
    .sort((a, b) => a.score - b.score)
    .map(({ assessed }) => assessed);
  const seen = new Map<string, number>();
  const kept = possible.filter(({ option }) => {
    const count = (seen.get(option.service) ?? 0) + 1;
    seen.set(option.service, count);
    return count <= keptPerService;
  });
  const impossible = all.filter(({ objections }) => objections.length > 0);
  return { decision, possible: kept, impossible, all };
}

interface Asked {
  readonly situation: Situation;
  readonly weights: Weights;
  readonly views?: Views;
  /** Enough to know what would be chosen, not to say why. */
  readonly isBrief?: boolean;
}

/** Holds every option of a decision against the rules, and keeps the few configurations that may win. */
export function candidatesOf(decision: Decision, asked: Asked): Candidates {
  const { situation, weights, views, isBrief = false } = asked;
  const options = decision.options(situation);
  if (isBrief) {
    const all = options.map((option) => assessBriefly(option, situation, weights));
    return ranked(decision, all, weights);
  }
  const seen = views ?? plainViews(situation);
  return ranked(
    decision,
    options.map((option) => assess(option, seen, weights)),
    weights,
  );
}

/** The same options under other rules' findings; the same object when none of them counts. */
export function reconsidered(
  known: Candidates,
  reopened: Reopened,
  { situation, weights }: Asked,
): Candidates {
  const { constraints, guidelines, headroom } = reopened;
  if (constraints.length + guidelines.length === 0 && !headroom) return known;
  const all = known.all.map((one) => reassess(one, reopened, { situation, weights }));
  const isSame = all.every((one, index) => one === known.all[index]);
  return isSame ? known : ranked(known.decision, all, weights);
}
