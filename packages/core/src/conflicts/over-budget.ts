import type { PlanConflict } from '#advice/plan.ts';
import type { ConflictContext } from '#conflicts/conflict-context.ts';
import { say } from '#messages/statement.ts';

/** The plan costs more than the need allows. */
export function overBudget({ cost: { budget } }: ConflictContext): PlanConflict | undefined {
  if (budget === undefined) return undefined;
  return {
    id: 'budget',
    statement: budget.statement,
    question: budget.change === undefined ? say('ask-budget-none', {}) : say('ask-budget', {}),
    needs: ['constraints.budget'],
    facts: [],
  };
}
