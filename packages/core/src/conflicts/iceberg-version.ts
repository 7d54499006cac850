import type { PlanConflict } from '#advice/plan.ts';
import type { ConflictContext } from '#conflicts/conflict-context.ts';
import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';

/** C-14: new features of Iceberg, and Athena. */
export function icebergVersion({ stages, solution }: ConflictContext): PlanConflict | undefined {
  const chosen = stages.map(({ choice }) => choice.service);
  const { need } = solution.situation;
  const isIceberg = chosen.includes('s3-tables') || (need.data?.formats ?? []).includes('iceberg');
  if (!isIceberg || !(need.data?.readers ?? []).includes('athena')) return undefined;
  return {
    id: 'C-14',
    statement: say('conflict-iceberg-version', {}),
    question: say('ask-iceberg-version', {}),
    needs: ['data.formats', 'data.readers'],
    facts: page('athena', 'timeout'),
  };
}
