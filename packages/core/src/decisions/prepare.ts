import { exactly } from '#advice/assumed.ts';
import { type Decision, type Option, plainOption, type Situation } from '#advice/option.ts';
import { type CostDraft, perScenario } from '#cost/cost-draft.ts';
import { jobHours } from '#cost/job-hours.ts';
import { metered } from '#cost/metered.ts';
import { say } from '#messages/statement.ts';
import { isPlainCpu } from '#prices/instance-offers.ts';

/** Bytes that one worker, node or session gets through in a second. An estimate. */
const bytesPerSecond = 20e6;
/** Bytes that one Glue worker should be given, at most, in one run. An estimate. */
const bytesPerWorker = 20e9;

function seconds(situation: Situation, start: number, workers: number) {
  return perScenario(
    (scenario) => start + situation.workload.dataBytes[scenario] / (bytesPerSecond * workers),
  );
}

function processing(situation: Situation): readonly Option[] {
  const { workload, market } = situation;
  const needed = workload.dataBytes.high * 3;
  const offers = market
    .offers('processing')
    .filter((offer) => isPlainCpu(offer) && offer.memoryGib * 2 ** 30 >= needed);
  const offer = offers[0];
  if (offer === undefined) return [];
  const work = seconds(situation, 60, 1);
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

function glue(situation: Situation): Option {
  const { workload, market } = situation;
  const workers = Math.min(100, Math.max(2, Math.ceil(workload.dataBytes.high / bytesPerWorker)));
  const work = seconds(situation, 90, workers);
  const hours = jobHours({
    perMonth: workload.preparationsPerMonth,
    seconds: work,
    instances: workers,
  });
  const runs = say('formula-runs', { runs: workload.preparationsPerMonth, seconds: work.expected });
  const line = {
    service: 'glue',
    item: say('cost-glue', { workers }),
    assumptions: [runs],
  } as const;
  return plainOption('prepare', 'glue', {
    // Glue bills a day of work that hangs: twice the expected time, at least ten minutes, stops it.
    configuration: {
      glueVersion: '5.1',
      workerType: 'G.1X',
      workers,
      timeoutMinutes: Math.max(10, Math.ceil((2 * work.high) / 60)),
      qualityRules: true,
    },
    sizing: { runSeconds: work.high },
    costs: () => metered(market.tiers('glue.etl.dpu-hour'), hours, line),
  });
}

function athena({ workload, market }: Situation): Option {
  const terabytes = perScenario(
    (scenario) => (workload.preparationsPerMonth * workload.dataBytes[scenario]) / 1e12,
  );
  const line = { service: 'athena', item: say('cost-athena', {}), assumptions: [] } as const;
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

/** Who cleans, joins and encodes the data before training. */
export const prepare: Decision = {
  id: 'prepare',
  stage: 'prepare',
  cluster: 'prepare',
  options: (situation) => [
    ...processing(situation),
    glue(situation),
    athena(situation),
    dataWrangler(situation),
  ],
};
