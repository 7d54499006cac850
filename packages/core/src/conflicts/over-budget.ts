import { costOf } from '#advice/cost-lines.ts';
import type { PlanConflict } from '#advice/plan.ts';
import type { ConflictContext } from '#conflicts/conflict-context.ts';
import { say } from '#messages/statement.ts';
import { solve } from '#solve/solve.ts';
import { weightsOf } from '#solve/weights.ts';

/** The plan costs more than the need allows. */
export function overBudget({
  solution,
  cost,
  prefer,
  means,
}: ConflictContext): PlanConflict | undefined {
  const { need } = solution.situation;
  const budget = need.constraints?.budget?.high;
  const usd = cost.monthly.expected;
  if (budget === undefined || usd <= budget) return undefined;
  const thrifty = costOf(solve(need, { ...means, weights: weightsOf.cheapest })).monthly.expected;
  const cheapest = Math.min(thrifty, usd);
  const fits = cheapest <= budget && prefer !== 'cheapest';
  return {
    id: 'budget',
    statement: say('conflict-budget', { usd, budget }),
    question: fits
      ? say('ask-budget', { cheapest, prefer: 'cheapest' })
      : say('ask-budget-none', { cheapest }),
    needs: ['constraints.budget'],
    facts: [],
  };
}
