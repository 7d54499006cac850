import { exactly } from '#advice/assumed.ts';
import { type Decision, plainOption, type Situation } from '#advice/option.ts';
import type { CostDraft } from '#cost/cost-draft.ts';
import { metered } from '#cost/metered.ts';
import { say } from '#messages/statement.ts';

/** With S3 bucket keys a month of jobs stays in the low thousands of requests. An estimate. */
const keyRequestsPerMonth = 10_000;

function keyCosts({ market }: Situation): readonly CostDraft[] {
  const service = 'kms' as const;
  return [
    ...metered(market.tiers('kms.key'), exactly(1), {
      service,
      item: say('cost-key', {}),
      assumptions: [say('formula-one-key', {})],
    }),
    ...metered(market.tiers('kms.requests'), exactly(keyRequestsPerMonth / 10_000), {
      service,
      item: say('cost-key-requests', {}),
      assumptions: [say('formula-job-requests', { requests: keyRequestsPerMonth })],
    }),
  ];
}

/** Whose keys encrypt data, models and logs. */
export const encryption: Decision = {
  id: 'encryption',
  stage: 'govern',
  cluster: 'encryption',
  options: (situation) => [
    plainOption('encryption', 'sse-s3'),
    plainOption('encryption', 'kms', {
      configuration: { key: 'customer-managed', rotation: true, bucketKey: true },
      costs: () => keyCosts(situation),
    }),
  ],
};
