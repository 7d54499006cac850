import { exactly } from '#advice/assumed.ts';
import { type Decision, type Option, plainOption, type Situation } from '#advice/option.ts';
import { type CostDraft, perScenario } from '#cost/cost-draft.ts';
import { metered } from '#cost/metered.ts';
import { say } from '#messages/statement.ts';

/** Raw, prepared, and results with models: how often the same bytes lie in the bucket. */
const copies = 3;
/** Requests of jobs and people in a month, beside what endpoints do. An estimate. */
const writesPerMonth = 2_000;
const readsPerMonth = 20_000;

function objectCosts(situation: Situation): readonly CostDraft[] {
  const { workload, market } = situation;
  const stored = perScenario((scenario) => (copies * workload.dataBytes[scenario]) / 1e9);
  const service = 's3' as const;
  return [
    ...metered(market.tiers('s3.standard.storage'), stored, {
      service,
      item: say('cost-storage', {}),
      assumptions: [say('formula-copies', { copies })],
    }),
    ...metered(market.tiers('s3.standard.put'), exactly(writesPerMonth / 1_000), {
      service,
      item: say('cost-writes', {}),
      assumptions: [],
    }),
    ...metered(market.tiers('s3.standard.get'), exactly(readsPerMonth / 1_000), {
      service,
      item: say('cost-reads', {}),
      assumptions: [],
    }),
  ];
}

function bucket(situation: Situation, storageClass: string): Option {
  return plainOption('store', 's3', {
    configuration: {
      storageClass,
      versioning: true,
      blockPublicAccess: true,
      layout: ['raw/', 'prepared/', 'models/', 'predictions/', 'monitoring/'],
    },
    costs: () => objectCosts(situation),
  });
}

/** Where the data, the models and the predictions lie. */
export const store: Decision = {
  id: 'store',
  stage: 'store',
  cluster: 'store',
  options: (situation) => [
    bucket(situation, 'STANDARD'),
    plainOption('store', 's3-tables', { configuration: { format: 'iceberg-v2' } }),
  ],
};
