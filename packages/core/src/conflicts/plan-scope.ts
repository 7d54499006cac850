import type { PlanConflict } from '#advice/plan.ts';
import type { ConflictContext } from '#conflicts/conflict-context.ts';
import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';

const sagemaker: readonly string[] = [
  'sagemaker-training',
  'endpoint-realtime',
  'endpoint-multi-model',
  'inference-components',
  'batch-transform',
];

/** C-12: a commitment that covers other machines than those of the plan. */
export function planScope({ stages, solution }: ConflictContext): PlanConflict | undefined {
  const chosen = stages.map(({ choice }) => choice.service);
  const { need } = solution.situation;
  const promised = need.account?.commitments ?? [];
  const onSageMaker = chosen.some((service) => sagemaker.includes(service));
  const elsewhere = chosen.some((service) => service === 'ec2-gpu' || service === 'lambda');
  const misses =
    (promised.includes('compute-savings-plan') && onSageMaker) ||
    (promised.includes('sagemaker-savings-plan') && elsewhere);
  if (!misses) return undefined;
  return {
    id: 'C-12',
    statement: say('conflict-plan-scope', {}),
    question: say('ask-plan-scope', {}),
    needs: ['account.commitments'],
    facts: page('savings-plan', 'scope'),
  };
}
