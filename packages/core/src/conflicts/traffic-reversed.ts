import type { PlanConflict } from '#advice/plan.ts';
import type { ConflictContext } from '#conflicts/conflict-context.ts';
import { say } from '#messages/statement.ts';

/** A peak under the mean. */
export function trafficReversed({ solution }: ConflictContext): PlanConflict | undefined {
  const traffic = solution.situation.need.deployment?.traffic;
  const [mean, peak] = [traffic?.mean?.expected, traffic?.peak?.expected];
  if (mean === undefined || peak === undefined || peak >= mean) return undefined;
  return {
    id: 'traffic',
    statement: say('conflict-traffic', { mean, peak }),
    question: say('ask-traffic', {}),
    needs: ['deployment.traffic.mean', 'deployment.traffic.peak'],
    facts: [],
  };
}
