import { exactly } from '#advice/assumed.ts';
import { type Decision, type Option, plainOption, type Situation } from '#advice/option.ts';
import { type CostDraft, perScenario } from '#cost/cost-draft.ts';
import { metered } from '#cost/metered.ts';
import { say } from '#messages/statement.ts';
import type { Quantity } from '#needs/quantity.ts';

/** Raw, prepared, and results with models: how often the same bytes lie in the bucket. */
const copies = 3;
/** Requests of jobs and people in a month, beside what endpoints do. An estimate. */
const writesPerMonth = 2_000;
const readsPerMonth = 20_000;

/** What lies in the bucket, in gigabytes. */
export function storedGigabytes({ workload }: Situation): Quantity {
  return perScenario((scenario) => (copies * workload.dataBytes[scenario]) / 1e9);
}

/** Part of the bucket that a month reads: each preparation and each training reads one of the copies. */
export function readShare({ workload }: Situation): number {
  return (workload.preparationsPerMonth + workload.trainingsPerMonth) / copies;
}

function objectCosts(situation: Situation, service: 's3' | 's3-tables'): readonly CostDraft[] {
  const { market } = situation;
  return [
    ...metered(market.tiers('s3.standard.storage'), storedGigabytes(situation), {
      service,
      item: say('cost-storage', {}),
      assumptions: [
        say('formula-copies', { copies }),
        ...(service === 's3-tables' ? [say('formula-as-standard', {})] : []),
      ],
    }),
    ...metered(market.tiers('s3.standard.put'), exactly(writesPerMonth / 1_000), {
      service,
      item: say('cost-writes', {}),
      assumptions: [say('formula-job-requests', { requests: writesPerMonth })],
    }),
    ...metered(market.tiers('s3.standard.get'), exactly(readsPerMonth / 1_000), {
      service,
      item: say('cost-reads', {}),
      assumptions: [say('formula-job-requests', { requests: readsPerMonth })],
    }),
  ];
}

/** Folders of images by what they show make the class of each file plain to every tool. */
function layoutFor({ workload }: Situation): readonly string[] {
  const prepared = workload.modality === 'image' ? 'prepared/<product-type>/<label>/' : 'prepared/';
  return ['raw/', prepared, 'models/', 'predictions/', 'monitoring/'];
}

/** Captures, logs and checkpoints end; what an audit may ask for becomes cheaper, and stays. */
function lifecycleFor({ need }: Situation): Readonly<Record<string, string>> {
  const expiry = { 'monitoring/': 'expire after 30 days', 'checkpoints/': 'expire after 30 days' };
  if (need.operations?.audit !== true) return expiry;
  return { ...expiry, 'snapshots/': 'GLACIER_IR after 90 days, DEEP_ARCHIVE after 365 days' };
}

function bucket(situation: Situation, storageClass: string): Option {
  return plainOption('store', 's3', {
    configuration: {
      storageClass,
      versioning: true,
      blockPublicAccess: true,
      layout: layoutFor(situation),
      lifecycle: lifecycleFor(situation),
    },
    costs: () => objectCosts(situation, 's3'),
  });
}

/** Where the data, the models and the predictions lie. */
export const store: Decision = {
  id: 'store',
  stage: 'store',
  cluster: 'store',
  options: (situation) => [
    bucket(situation, 'STANDARD'),
    // The book has no prices of table buckets: objects in them cost at least what S3 Standard costs.
    plainOption('store', 's3-tables', {
      configuration: { format: 'iceberg-v2' },
      costs: () => objectCosts(situation, 's3-tables'),
    }),
  ],
};
