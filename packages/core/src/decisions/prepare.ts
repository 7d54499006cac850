import { exactly } from '#advice/assumed.ts';
import { type Decision, type Option, plainOption, type Situation } from '#advice/option.ts';
import { type CostDraft, perScenario } from '#cost/cost-draft.ts';
import { jobHours } from '#cost/job-hours.ts';
import { metered } from '#cost/metered.ts';
import { emrServerless, glueJob, preparationSeconds } from '#decisions/spark.ts';
import { say } from '#messages/statement.ts';
import { isPlainCpu } from '#prices/instance-offers.ts';

function processing(situation: Situation): readonly Option[] {
  const { workload, market } = situation;
  const needed = workload.dataBytes.high * 3;
  const offers = market
    .offers('processing')
    .filter((offer) => isPlainCpu(offer) && offer.memoryGib * 2 ** 30 >= needed);
  const offer = offers[0];
  if (offer === undefined) return [];
  const work = preparationSeconds(situation, 60, 1);
  const costs = (): readonly CostDraft[] => [
    {
      service: 'sagemaker-processing',
      item: say('cost-processing', { type: offer.type }),
      quantity: jobHours({ perMonth: workload.preparationsPerMonth, seconds: work, instances: 1 }),
      price: offer.price,
      assumptions: [
        say('formula-runs', { runs: workload.preparationsPerMonth, seconds: work.expected }),
      ],
    },
  ];
  const configuration = { instanceType: offer.type, instanceCount: 1, engine: 'pandas' };
  const sizing = { instanceType: offer.type, instanceMemoryBytes: offer.memoryGib * 2 ** 30 };
  return [plainOption('prepare', 'sagemaker-processing', { configuration, sizing, costs })];
}

function athena({ workload, market }: Situation): Option {
  const terabytes = perScenario(
    (scenario) => (workload.preparationsPerMonth * workload.dataBytes[scenario]) / 1e12,
  );
  const line = {
    service: 'athena',
    item: say('cost-athena', {}),
    assumptions: [
      say('formula-scans', {
        runs: workload.preparationsPerMonth,
        bytes: workload.dataBytes.expected,
      }),
    ],
  } as const;
  return plainOption('prepare', 'athena', {
    configuration: { statement: 'CREATE TABLE AS', format: 'parquet' },
    costs: () => metered(market.tiers('athena.sql'), terabytes, line),
  });
}

function dataWrangler({ workload, market }: Situation): Option {
  const hours = exactly(2 * workload.preparationsPerMonth);
  const assumptions = [say('formula-sessions', { hours: hours.expected })];
  const line = { service: 'data-wrangler', item: say('cost-canvas', {}), assumptions } as const;
  return plainOption('prepare', 'data-wrangler', {
    configuration: { home: 'canvas' },
    costs: () => metered(market.tiers('sagemaker.canvas.session'), hours, line),
  });
}

/** Two sessions to write a recipe, spread over its runs, and a node for each run. */
function dataBrew(situation: Situation): Option {
  const { workload, market } = situation;
  const work = preparationSeconds(situation, 120, 1);
  const hours = jobHours({ perMonth: workload.preparationsPerMonth, seconds: work, instances: 5 });
  const line = {
    service: 'databrew',
    item: say('cost-databrew', {}),
    assumptions: [
      say('formula-runs', { runs: workload.preparationsPerMonth, seconds: work.expected }),
    ],
  } as const;
  return plainOption('prepare', 'databrew', {
    configuration: { recipe: true, nodes: 5 },
    costs: () => metered(market.tiers('glue.databrew.node-hour'), hours, line),
  });
}

/** Who cleans, joins and encodes the data before training. */
export const prepare: Decision = {
  id: 'prepare',
  stage: 'prepare',
  cluster: 'prepare',
  options: (situation) => [
    ...processing(situation),
    glueJob(situation),
    athena(situation),
    dataWrangler(situation),
    dataBrew(situation),
    emrServerless(situation),
  ],
};
