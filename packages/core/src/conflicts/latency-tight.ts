import type { PlanConflict } from '#advice/plan.ts';
import type { ConflictContext } from '#conflicts/conflict-context.ts';
import { say } from '#messages/statement.ts';

/** The chosen service could answer in time, but the estimate says that it will not always. */
export function latencyTight({ solution }: ConflictContext): PlanConflict | undefined {
  const chosen = solution.clusters
    .flatMap(({ best }) => [...(best?.parts.values() ?? [])])
    .find(({ option }) => option.decision === 'real-time');
  const seconds = chosen?.option.sizing.latencySeconds;
  const latency = solution.situation.need.deployment?.latency?.high;
  if (seconds === undefined || latency === undefined || seconds <= latency) return undefined;
  return {
    id: 'latency-tight',
    statement: say('conflict-latency-tight', { expected: seconds, latency }),
    question: say('ask-latency-tight', {}),
    needs: ['deployment.latency', 'deployment.processingTime'],
    facts: [],
  };
}
