import type { PlanConflict } from '#advice/plan.ts';
import type { ConflictContext } from '#conflicts/conflict-context.ts';
import { say } from '#messages/statement.ts';

/** Predictions at the edge are outside of what is advised so far. */
export function edgeMode({ solution }: ConflictContext): PlanConflict | undefined {
  if (!(solution.situation.need.deployment?.modes ?? []).includes('edge')) return undefined;
  return {
    id: 'edge',
    statement: say('conflict-edge', {}),
    question: say('ask-edge', {}),
    needs: ['deployment.modes'],
    facts: [],
  };
}
