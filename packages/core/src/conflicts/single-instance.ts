import type { PlanConflict } from '#advice/plan.ts';
import type { ConflictContext } from '#conflicts/conflict-context.ts';
import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';

/** One instance is cheap, and alone when its zone fails. */
export function singleInstance({ stages, solution }: ConflictContext): PlanConflict | undefined {
  const stage = stages.find(({ id }) => id === 'real-time');
  const isPromised = solution.situation.need.deployment?.availability !== undefined;
  if (stage?.choice.configuration['minInstances'] !== 1 || isPromised) return undefined;
  return {
    id: 'single-instance',
    statement: say('conflict-single-instance', {}),
    question: say('ask-single-instance', { usd: stage.monthly.expected }),
    needs: ['deployment.availability'],
    facts: page('endpoint-realtime', 'sustained'),
  };
}
