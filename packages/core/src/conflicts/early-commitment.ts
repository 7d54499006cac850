import type { PlanConflict } from '#advice/plan.ts';
import type { ConflictContext } from '#conflicts/conflict-context.ts';
import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';

/** C-11: a promise for years, and a system that has not run a month. */
export function earlyCommitment({ stages, solution }: ConflictContext): PlanConflict | undefined {
  const isAsked =
    solution.situation.need.account?.commitments?.includes('sagemaker-savings-plan') ?? false;
  if (!isAsked || stages.some(({ choice }) => choice.service === 'savings-plan')) return undefined;
  return {
    id: 'C-11',
    statement: say('conflict-commitment', {}),
    question: say('ask-commitment', {}),
    needs: ['account.commitments'],
    facts: page('savings-plan', 'final'),
  };
}
