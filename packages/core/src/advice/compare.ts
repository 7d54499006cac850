import type { Reason } from '#advice/plan.ts';
import { totalOf } from '#cost/cost-draft.ts';
import { type Statement, say } from '#messages/statement.ts';
import { usdOf } from '#prices/micro-usd.ts';
import type { Assessed } from '#solve/assess.ts';
import type { Outcome } from '#solve/settle.ts';
import { type Weights, worthUsd } from '#solve/weights.ts';

/** One option inside the best whole plan that has it. */
export interface Standing {
  readonly assessed: Assessed;
  readonly outcome: Outcome;
}

export function monthlyUsd({ assessed, outcome }: Standing): number {
  return usdOf(totalOf(assessed.option.costs(outcome.selection), 'expected'));
}

/** What all the choices of an outcome cost together. */
export function outcomeUsd({ parts, selection }: Outcome): number {
  const drafts = [...parts.values()].flatMap(({ option }) => option.costs(selection));
  return usdOf(totalOf(drafts, 'expected'));
}

function comparison(
  rule: string,
  statement: Statement,
  basis: Reason['basis'] = 'heuristic',
): Reason {
  return { rule, statement, needs: [], facts: [], basis };
}

/** At most this many comparisons are shown for a loser: the ones that weigh most. */
const shown = 2;

/** Where the loser stands behind the winner, heaviest first. */
export function shortcomings(
  winner: Standing,
  loser: Standing,
  weights: Weights,
): readonly Reason[] {
  const [better, worse] = [monthlyUsd(winner), monthlyUsd(loser)];
  const [mine, theirs] = [winner.assessed.effort, loser.assessed.effort];
  const gaps: readonly (readonly [number, Reason])[] = [
    [
      weights.cost * (worse - better),
      comparison('rank cost', say('costs-more', { usd: worse, bestUsd: better }), 'computed'),
    ],
    [
      weights.effort * (theirs.hoursPerMonth - mine.hoursPerMonth) * worthUsd.effortHour,
      comparison(
        'rank effort',
        say('more-effort', { hours: theirs.hoursPerMonth - mine.hoursPerMonth }),
      ),
    ],
    [
      weights.start * (theirs.daysToStart - mine.daysToStart) * worthUsd.dayToStart,
      comparison(
        'rank start',
        say('slower-start', { days: theirs.daysToStart - mine.daysToStart }),
      ),
    ],
    [
      weights.flexibility * (mine.flexibility - theirs.flexibility) * worthUsd.flexibilityPoint,
      comparison('rank flexibility', say('less-flexible', {})),
    ],
  ];
  return [...gaps]
    .filter(([gap]) => gap > 0.005)
    .sort((a, b) => b[0] - a[0])
    .slice(0, shown)
    .map(([, reason]) => reason);
}
