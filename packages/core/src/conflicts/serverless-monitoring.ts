import type { PlanConflict } from '#advice/plan.ts';
import type { ConflictContext } from '#conflicts/conflict-context.ts';
import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';

/** C-03: a serverless endpoint captures nothing that a monitor could read. */
export function serverlessMonitoring({ stages }: ConflictContext): PlanConflict | undefined {
  const isServerless = stages.some(({ choice }) => choice.service === 'endpoint-serverless');
  const isMonitored = stages.some(({ id }) => id === 'monitoring');
  if (!isServerless || !isMonitored) return undefined;
  return {
    id: 'C-03',
    statement: say('conflict-serverless-monitoring', {}),
    question: say('ask-serverless-monitoring', {}),
    needs: ['operations.monitoring', 'deployment.traffic.idleShare'],
    facts: page('endpoint-serverless', 'intermittent'),
  };
}
