import type { PlanConflict } from '#advice/plan.ts';
import type { ConflictContext } from '#conflicts/conflict-context.ts';
import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';

/** C-13: cheap archives, and trainings that read them again. */
export function archiveRetraining({ solution }: ConflictContext): PlanConflict | undefined {
  const { need } = solution.situation;
  const isRepeated = need.training?.cadence !== undefined && need.training.cadence !== 'once';
  if (need.operations?.audit !== true || !isRepeated) return undefined;
  return {
    id: 'C-13',
    statement: say('conflict-archive-retraining', {}),
    question: say('ask-archive-retraining', {}),
    needs: ['operations.audit', 'training.cadence'],
    facts: page('s3', 'standard'),
  };
}
