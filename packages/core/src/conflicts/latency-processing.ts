import type { PlanConflict } from '#advice/plan.ts';
import type { ConflictContext } from '#conflicts/conflict-context.ts';
import { say } from '#messages/statement.ts';

/** An answer wanted sooner than the model can work it out. */
export function latencyProcessing({ solution }: ConflictContext): PlanConflict | undefined {
  const deployment = solution.situation.need.deployment;
  const [latency, processing] = [deployment?.latency?.high, deployment?.processingTime?.low];
  if (latency === undefined || processing === undefined || processing <= latency) return undefined;
  return {
    id: 'latency',
    statement: say('conflict-latency', { processing, latency }),
    question: say('ask-latency', {}),
    needs: ['deployment.latency', 'deployment.processingTime'],
    facts: [],
  };
}
