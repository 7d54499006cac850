import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** Steps that are SageMaker jobs belong into Pipelines; many other calls and waits into Step Functions. */
export const stepsOfJobs: Guideline = {
  id: 'ML-01 steps',
  reads: ['operations.approvals', 'team.skills', 'data.sources'],
  basis: 'stated',
  weigh(option, { need }) {
    if (option.decision !== 'orchestration') return undefined;
    const sources = need.data?.sources ?? [];
    const isWide = need.operations?.approvals === true && sources.length > 2;
    if (option.service === 'pipelines') {
      return isWide
        ? undefined
        : { points: 2, statement: say('pipeline-of-jobs', {}), facts: page('pipelines', 'steps') };
    }
    if (option.service !== 'step-functions') return undefined;
    const facts = page('step-functions', 'standard');
    return isWide
      ? { points: 4, statement: say('approvals-and-branches', {}), facts }
      : { points: -1, statement: say('mostly-sagemaker', {}), facts };
  },
};
