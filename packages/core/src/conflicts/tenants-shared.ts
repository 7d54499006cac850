import type { PlanConflict } from '#advice/plan.ts';
import type { ConflictContext } from '#conflicts/conflict-context.ts';
import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';

/** C-10: machines shared by tenants. */
export function tenantsShared({ stages, solution }: ConflictContext): PlanConflict | undefined {
  const { need } = solution.situation;
  const tenants = need.deployment?.tenants?.high ?? 1;
  const isWeighed = stages.some(({ choice, rejected }) =>
    [choice, ...rejected].some(({ service }) => service === 'endpoint-multi-model'),
  );
  if (tenants < 2 || !isWeighed) return undefined;
  return {
    id: 'C-10',
    statement: say('conflict-tenants-shared', {}),
    question: say('ask-tenants-shared', {}),
    needs: ['deployment.tenants', 'deployment.models'],
    facts: page('endpoint-multi-model', 'shared'),
  };
}
