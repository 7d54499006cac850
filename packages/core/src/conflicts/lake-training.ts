import type { PlanConflict } from '#advice/plan.ts';
import type { ConflictContext } from '#conflicts/conflict-context.ts';
import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';

/** C-16: fine-grained rights do not follow a job that reads S3 directly. */
export function lakeTraining({ stages }: ConflictContext): PlanConflict | undefined {
  const isGoverned = stages.some(({ choice }) => choice.service === 'lake-formation');
  if (!isGoverned) return undefined;
  return {
    id: 'C-16',
    statement: say('conflict-lake-training', {}),
    question: say('ask-lake-training', {}),
    needs: ['data.readingTeams', 'data.sensitivity'],
    facts: page('lake-formation', 'engines'),
  };
}
