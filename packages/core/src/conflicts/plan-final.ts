import type { PlanConflict } from '#advice/plan.ts';
import type { ConflictContext } from '#conflicts/conflict-context.ts';
import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';

/** C-22: guaranteed machines, and a change of mind. */
export function planFinal({ stages }: ConflictContext): PlanConflict | undefined {
  const chosen = stages.map(({ choice }) => choice.service);
  if (!chosen.includes('training-plan')) return undefined;
  return {
    id: 'C-22',
    statement: say('conflict-plan-final', {}),
    question: say('ask-plan-final', {}),
    needs: ['training.deadlineSlack', 'training.interruptible'],
    facts: page('training-plan', 'final'),
  };
}
