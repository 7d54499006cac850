import type { PlanConflict } from '#advice/plan.ts';
import type { ConflictContext } from '#conflicts/conflict-context.ts';
import { say } from '#messages/statement.ts';

/** Tasks for which ready-made services exist that this version does not weigh yet. */
export function taskOutside({ solution }: ConflictContext): PlanConflict | undefined {
  const { workload, need } = solution.situation;
  if (workload.isTabularSupervised) return undefined;
  return {
    id: 'task',
    statement: say('conflict-task', { task: need.problem.task }),
    question: say('ask-task', {}),
    needs: ['problem.task'],
    facts: [],
  };
}
