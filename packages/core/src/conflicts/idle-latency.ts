import type { PlanConflict } from '#advice/plan.ts';
import type { ConflictContext } from '#conflicts/conflict-context.ts';
import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';

/** C-06: paying nothing while idle, and answering at once after a pause. */
export function idleLatency({ solution }: ConflictContext): PlanConflict | undefined {
  const { need, workload } = solution.situation;
  const latency = need.deployment?.latency?.low;
  const idle = workload.serving.idleShare;
  if (latency === undefined || latency >= 1 || idle <= 0.5 || !workload.serving.isRealTime)
    return undefined;
  return {
    id: 'C-06',
    statement: say('conflict-idle-latency', { idle, latency }),
    question: say('ask-idle-latency', {}),
    needs: ['deployment.latency', 'deployment.traffic.idleShare', 'deployment.traffic.shape'],
    facts: page('endpoint-serverless', 'intermittent'),
  };
}
