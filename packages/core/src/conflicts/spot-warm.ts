import type { PlanConflict } from '#advice/plan.ts';
import type { ConflictContext } from '#conflicts/conflict-context.ts';
import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';

/** C-04: spot, warm pools and lists of fallback types exclude each other. */
export function spotWarm({ stages, solution }: ConflictContext): PlanConflict | undefined {
  const chosen = stages.map(({ choice }) => choice.service);
  const { need } = solution.situation;
  const isFrequent = ['hourly', 'continuous'].includes(need.training?.cadence ?? '');
  if (!isFrequent || !chosen.includes('managed-spot')) return undefined;
  return {
    id: 'C-04',
    statement: say('conflict-spot-warm', {}),
    question: say('ask-spot-warm', {}),
    needs: ['training.cadence', 'training.interruptible'],
    facts: page('warm-pool', 'keep'),
  };
}
