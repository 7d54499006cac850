import type { PlanConflict } from '#advice/plan.ts';
import type { ConflictContext } from '#conflicts/conflict-context.ts';
import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';

/** C-08: the newest models, and where the data may be. */
export function modelRouting({ stages, solution }: ConflictContext): PlanConflict | undefined {
  const { residency } = solution.situation.need.constraints ?? {};
  const isLimited = residency !== undefined && residency !== 'anywhere';
  const isWeighed = stages.some(({ choice, rejected }) =>
    [choice, ...rejected].some(({ service }) => service === 'bedrock'),
  );
  if (!isLimited || !isWeighed) return undefined;
  return {
    id: 'C-08',
    statement: say('conflict-model-routing', {}),
    question: say('ask-model-routing', {}),
    needs: ['constraints.residency'],
    facts: page('bedrock', 'routing'),
  };
}
