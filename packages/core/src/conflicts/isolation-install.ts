import type { PlanConflict } from '#advice/plan.ts';
import type { ConflictContext } from '#conflicts/conflict-context.ts';
import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';

/** C-17: isolated containers, and scripts that install packages. */
export function isolationInstall({ stages, solution }: ConflictContext): PlanConflict | undefined {
  const chosen = stages.map(({ choice }) => choice.service);
  const { need } = solution.situation;
  const isOwn = chosen.includes('own-script') || chosen.includes('jumpstart');
  if (need.deployment?.networkIsolation !== true || !isOwn) return undefined;
  return {
    id: 'C-17',
    statement: say('conflict-isolation-install', {}),
    question: say('ask-isolation-install', {}),
    needs: ['deployment.networkIsolation'],
    facts: page('vpc', 'jobs'),
  };
}
