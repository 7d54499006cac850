import { type Option, plainOption, type Situation } from '#advice/option.ts';
import { type CostDraft, perScenario } from '#cost/cost-draft.ts';
import { jobHours } from '#cost/job-hours.ts';
import { metered } from '#cost/metered.ts';
import { say } from '#messages/statement.ts';

/** Bytes that one worker, node or session gets through in a second. An estimate. */
const bytesPerSecond = 20e6;
/** Bytes that one worker should be given, at most, in one run. An estimate. */
const bytesPerWorker = 20e9;
/** A worker of four virtual CPUs and 16 GB, as Glue's G.1X. */
const workerCpus = 4;
const workerGigabytes = 16;

export function preparationSeconds(situation: Situation, start: number, workers: number) {
  return perScenario(
    (scenario) => start + situation.workload.dataBytes[scenario] / (bytesPerSecond * workers),
  );
}

function workersFor({ workload }: Situation): number {
  return Math.min(100, Math.max(2, Math.ceil(workload.dataBytes.high / bytesPerWorker)));
}

/** Runs that may start when capacity is spare: rare, on data that does not pour in. */
function mayWait({ need }: Situation): boolean {
  const cadences: readonly string[] = ['once', 'weekly', 'monthly'];
  const arrives = need.data?.cadence ?? 'monthly';
  return cadences.includes(need.training?.cadence ?? 'daily') && cadences.includes(arrives);
}

export function glueJob(situation: Situation): Option {
  const { workload, market } = situation;
  const workers = workersFor(situation);
  const work = preparationSeconds(situation, 90, workers);
  const hours = jobHours({
    perMonth: workload.preparationsPerMonth,
    seconds: work,
    instances: workers,
  });
  const runs = say('formula-runs', { runs: workload.preparationsPerMonth, seconds: work.expected });
  const isFlex = mayWait(situation);
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
      executionClass: isFlex ? 'FLEX' : 'STANDARD',
      timeoutMinutes: Math.max(10, Math.ceil((2 * work.high) / 60)),
    },
    sizing: { runSeconds: work.high },
    costs: () =>
      metered(market.tiers(isFlex ? 'glue.etl.flex.dpu-hour' : 'glue.etl.dpu-hour'), hours, line),
  });
}

export function emrServerless(situation: Situation): Option {
  const { workload, market } = situation;
  const workers = workersFor(situation);
  const work = preparationSeconds(situation, 60, workers);
  const hours = jobHours({
    perMonth: workload.preparationsPerMonth,
    seconds: work,
    instances: workers,
  });
  const times = (factor: number) => perScenario((scenario) => hours[scenario] * factor);
  const line = {
    service: 'emr-serverless',
    item: say('cost-emr', { workers }),
    assumptions: [
      say('formula-runs', { runs: workload.preparationsPerMonth, seconds: work.expected }),
    ],
  } as const;
  const costs = (): readonly CostDraft[] => [
    ...metered(market.tiers('emr-serverless.vcpu-hour'), times(workerCpus), line),
    ...metered(market.tiers('emr-serverless.gb-hour'), times(workerGigabytes), line),
  ];
  return plainOption('prepare', 'emr-serverless', {
    configuration: { engine: 'spark', workers, vcpu: workerCpus, memoryGb: workerGigabytes },
    costs,
  });
}
