import type { PlanConflict } from '#advice/plan.ts';
import type { ConflictContext } from '#conflicts/conflict-context.ts';
import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';

/** C-20: fairness, and attributes that one may not hold. */
export function biasAttributes({ solution }: ConflictContext): PlanConflict | undefined {
  const { need } = solution.situation;
  const isMeasured =
    need.operations?.fairness === true || (need.operations?.monitoring ?? []).includes('bias');
  if (!isMeasured || !solution.situation.workload.isPersonal) return undefined;
  return {
    id: 'C-20',
    statement: say('conflict-bias-attributes', {}),
    question: say('ask-bias-attributes', {}),
    needs: ['operations.fairness', 'data.sensitivity'],
    facts: page('explanation-step', 'formulas'),
  };
}
