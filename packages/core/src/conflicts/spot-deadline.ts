import type { PlanConflict } from '#advice/plan.ts';
import type { ConflictContext } from '#conflicts/conflict-context.ts';
import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';

/** C-05: capacity that may be taken back, and a date that may not move. */
export function spotDeadline({ solution }: ConflictContext): PlanConflict | undefined {
  const { training } = solution.situation.need;
  const slack = training?.deadlineSlack?.low;
  if (training?.interruptible !== true || slack === undefined || slack >= 2) return undefined;
  return {
    id: 'C-05',
    statement: say('conflict-spot-deadline', { slack }),
    question: say('ask-spot-deadline', {}),
    needs: ['training.interruptible', 'training.deadlineSlack'],
    facts: page('managed-spot', 'saving'),
  };
}
