import type { PlanConflict } from '#advice/plan.ts';
import type { ConflictContext } from '#conflicts/conflict-context.ts';
import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';

/** C-19: monitoring wants the payloads, privacy wants less of them. */
export function capturePrivacy({ stages, solution }: ConflictContext): PlanConflict | undefined {
  const isMonitored = stages.some(({ id }) => id === 'monitoring');
  if (!isMonitored || !solution.situation.workload.isPersonal) return undefined;
  return {
    id: 'C-19',
    statement: say('conflict-capture-privacy', {}),
    question: say('ask-capture-privacy', {}),
    needs: ['data.sensitivity', 'operations.monitoring'],
    facts: page('slipway-monitor', 'capture'),
  };
}
