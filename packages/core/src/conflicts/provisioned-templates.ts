import type { PlanConflict } from '#advice/plan.ts';
import type { ConflictContext } from '#conflicts/conflict-context.ts';
import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';

/** C-23: warm serverless, and templates that say everything. */
export function provisionedTemplates({
  stages,
  solution,
}: ConflictContext): PlanConflict | undefined {
  const chosen = stages.map(({ choice }) => choice.service);
  const { need } = solution.situation;
  const isCoded = need.constraints?.iac !== undefined && need.constraints.iac !== 'none';
  const isTimed = need.deployment?.latency !== undefined;
  if (!chosen.includes('endpoint-serverless') || !isCoded || !isTimed) return undefined;
  return {
    id: 'C-23',
    statement: say('conflict-provisioned-templates', {}),
    question: say('ask-provisioned-templates', {}),
    needs: ['constraints.iac', 'deployment.latency'],
    facts: page('endpoint-serverless', 'intermittent'),
  };
}
