import { exactly } from '#advice/assumed.ts';
import { isGenerative } from '#advice/is-generative.ts';
import { type Decision, type Option, plainOption, type Situation } from '#advice/option.ts';
import { hoursPerMonth } from '#advice/times-a-month.ts';
import type { Workload } from '#advice/workload.ts';
import { perScenario } from '#cost/cost-draft.ts';
import { jobHours } from '#cost/job-hours.ts';
import { say } from '#messages/statement.ts';
import { type InstanceOffer, isPlainCpu } from '#prices/instance-offers.ts';

/** Seconds billed around the scoring itself. An estimate. */
const overheadSeconds = 120;
/** Scoring in mini-batches against one request at a time. An estimate for rows of a table. */
const batchingGain = 20;

/** What a file of rows gains by mini-batches; a network on pictures or texts is busy with each one. */
function gainOf({ modality }: Workload): number {
  return modality === 'tabular' ? batchingGain : 1;
}

/** Rows go in mini-batches; SageMaker's image algorithms take one picture a request. */
function formOf({ modality }: Workload) {
  return modality === 'image'
    ? { strategy: 'SingleRecord', contentType: 'application/x-image' }
    : { strategy: 'MultiRecord', contentType: 'text/csv' };
}

function batchSeconds({ workload }: Situation, offer: InstanceOffer) {
  const { recordsPerBatch, processingSeconds } = workload.serving;
  return perScenario(
    (scenario) =>
      overheadSeconds +
      (recordsPerBatch[scenario] * processingSeconds[scenario]) /
        (gainOf(workload) * Math.max(1, offer.vcpu)),
  );
}

export function transform(situation: Situation, offer: InstanceOffer): Option {
  const { need, workload } = situation;
  const seconds = batchSeconds(situation, offer);
  const perMonth = workload.serving.batchesPerMonth;
  const form = formOf(workload);
  return plainOption('batch', 'batch-transform', {
    configuration: {
      instanceType: offer.type,
      instanceCount: 1,
      strategy: form.strategy,
      maxPayloadMb: 6,
      contentType: form.contentType,
      cadence: need.deployment?.batch?.cadence ?? 'daily',
    },
    sizing: {
      instanceType: offer.type,
      instanceMemoryBytes: offer.memoryGib * 2 ** 30,
      runSeconds: seconds.expected,
    },
    costs: () => [
      {
        service: 'batch-transform',
        item: say('cost-batch', { type: offer.type }),
        quantity: jobHours({ perMonth, seconds, instances: 1 }),
        price: offer.price,
        assumptions: [say('formula-runs', { runs: perMonth, seconds: seconds.expected })],
      },
    ],
  });
}

/** An endpoint that waits all month for the next batch. */
export function alwaysOn(
  service: 'endpoint-realtime' | 'endpoint-async',
  offer: InstanceOffer,
): Option {
  return plainOption('batch', service, {
    configuration: { instanceType: offer.type, initialInstanceCount: 1 },
    sizing: { instanceType: offer.type, instanceMemoryBytes: offer.memoryGib * 2 ** 30 },
    costs: () => [
      {
        service,
        item: say('cost-endpoint', { type: offer.type }),
        quantity: exactly(hoursPerMonth),
        price: offer.price,
        assumptions: [say('formula-always-on', { instances: 1, hours: hoursPerMonth })],
      },
    ],
  });
}

function options(situation: Situation): readonly Option[] {
  const { workload, market, need } = situation;
  if (!workload.serving.isBatch) return [];
  const wantsGpu = need.deployment?.gpu ?? isGenerative(need.problem.task);
  const suits = (offer: InstanceOffer) => (wantsGpu ? offer.gpu !== undefined : isPlainCpu(offer));
  const holds = (offer: InstanceOffer) =>
    offer.memoryGib * 2 ** 30 >= workload.serving.modelMemoryBytes.high * 2;
  const transforms = market.offers('transform').filter((offer) => suits(offer) && holds(offer));
  const hosts = market
    .offers('hosting')
    .filter((offer) => suits(offer) && holds(offer))
    .slice(0, 2);
  return [
    ...transforms.slice(0, 3).map((offer) => transform(situation, offer)),
    ...hosts.map((offer) => alwaysOn('endpoint-realtime', offer)),
    ...hosts.map((offer) => alwaysOn('endpoint-async', offer)),
  ];
}

/** What scores whole files. */
export const batch: Decision = { id: 'batch', stage: 'deploy', cluster: 'batch', options };
