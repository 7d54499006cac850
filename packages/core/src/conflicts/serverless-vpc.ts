import type { PlanConflict } from '#advice/plan.ts';
import type { ConflictContext } from '#conflicts/conflict-context.ts';
import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';

/** C-02: what scales to zero takes no VPC. */
export function serverlessVpc({ solution }: ConflictContext): PlanConflict | undefined {
  const { need, workload } = solution.situation;
  const isPrivate = need.deployment?.vpcOnly === true || need.deployment?.networkIsolation === true;
  if (!isPrivate || !workload.serving.isRealTime || workload.serving.idleShare <= 0.5)
    return undefined;
  return {
    id: 'C-02',
    statement: say('conflict-serverless-vpc', {}),
    question: say('ask-serverless-vpc', {}),
    needs: ['deployment.vpcOnly', 'deployment.networkIsolation', 'deployment.traffic.idleShare'],
    facts: page('endpoint-serverless', 'intermittent'),
  };
}
