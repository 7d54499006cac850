import type { PlanConflict } from '#advice/plan.ts';
import type { ConflictContext } from '#conflicts/conflict-context.ts';
import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';

/** C-21: models made by hand, and chains that repeat by themselves. */
export function sessionsPipelines({ stages, solution }: ConflictContext): PlanConflict | undefined {
  const chosen = stages.map(({ choice }) => choice.service);
  const { need } = solution.situation;
  const isByHand = chosen.includes('canvas') || chosen.includes('data-wrangler');
  const isCoded = need.constraints?.iac !== undefined && need.constraints.iac !== 'none';
  const trigger = need.operations?.retraining ?? 'manual';
  if (!isByHand || (!isCoded && trigger === 'manual')) return undefined;
  return {
    id: 'C-21',
    statement: say('conflict-sessions-pipelines', {}),
    question: say('ask-sessions-pipelines', {}),
    needs: ['constraints.iac', 'operations.retraining', 'team.skills'],
    facts: page('canvas', 'sessions'),
  };
}
