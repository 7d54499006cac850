import { isGenerative } from '#advice/is-generative.ts';
import {
  type Decision,
  type Option,
  plainOption,
  type Selection,
  type Situation,
} from '#advice/option.ts';
import type { ServingLoad } from '#advice/serving-load.ts';
import { secondsPerMonth } from '#advice/times-a-month.ts';
import { coldStartSeconds, queuedAnswerSeconds, warmLatencySeconds } from '#cost/answer-time.ts';
import { type CostDraft, perScenario } from '#cost/cost-draft.ts';
import { dataProcessed } from '#cost/data-processed.ts';
import { fleetFor } from '#cost/fleet.ts';
import { metered } from '#cost/metered.ts';
import {
  loadOfOneModel,
  machineHours,
  memoryMargin,
  modelsOf,
  timesModels,
} from '#decisions/host-fleet.ts';
import { sharedHosting } from '#decisions/shared-hosting.ts';
import { say } from '#messages/statement.ts';
import { type InstanceOffer, isPlainCpu } from '#prices/instance-offers.ts';

/** Instance types compared; more expensive ones of the same kind can only lose. */
const comparedTypes = 6;
const functionMemoryGb = 2;

/** A model that is asked without pause is not unloaded. */
function startSeconds(load: ServingLoad): number {
  return load.idleShare > 0 ? coldStartSeconds : 0;
}

/** The work on one request, where the need states it: an assumption must not exclude anything. */
function statedSeconds({ need }: Situation): number {
  return need.deployment?.processingTime?.low ?? 0;
}

/** Who may wait for minutes lets the machines behind a queue go away in the pauses. */
const patienceSeconds = 60;

function mayQueue({ need, workload }: Situation): boolean {
  const { payloadBytes, processingSeconds } = workload.serving;
  const isLong = payloadBytes.high > 25e6 || processingSeconds.high > patienceSeconds;
  return isLong || (need.deployment?.latency?.low ?? 0) > patienceSeconds;
}

/** Part of the month in which machines behind a queue exist. */
function activeShare(situation: Situation, service: string): number {
  const isQueued = service === 'endpoint-async' && mayQueue(situation);
  return isQueued ? Math.max(0.01, 1 - situation.workload.serving.idleShare) : 1;
}

export function onInstances(
  situation: Situation,
  offer: InstanceOffer,
  service: 'endpoint-realtime' | 'endpoint-async',
): Option {
  const load = situation.workload.serving;
  const models = modelsOf(situation);
  const fleet = fleetFor(loadOfOneModel(load, models), offer.vcpu);
  const share = activeShare(situation, service);
  const costs = (selection: Selection): readonly CostDraft[] => {
    const { quantity, formula } = machineHours(timesModels(fleet, models), selection);
    const hours: CostDraft = {
      service,
      item: say('cost-endpoint', { type: offer.type }),
      quantity: perScenario((scenario) => quantity[scenario] * share),
      price: offer.price,
      assumptions: [
        formula,
        ...(share < 1 ? [say('formula-active', { share })] : []),
        ...(models > 1 ? [say('formula-each-model', { models })] : []),
      ],
    };
    return [hours, ...dataProcessed(load, situation.market, service)];
  };
  const warm = warmLatencySeconds(load.processingSeconds.expected);
  const queue = service === 'endpoint-async' ? queuedAnswerSeconds : 0;
  return plainOption('real-time', service, {
    configuration: {
      instanceType: offer.type,
      initialInstanceCount: fleet.atMean.expected,
      ...(models > 1 ? { endpoints: models } : {}),
      minInstances: share < 1 ? 0 : fleet.min,
      maxInstances: fleet.max,
      targetInvocationsPerMinute: fleet.targetPerMinute,
      dataCapturePercent: 10,
    },
    sizing: {
      instanceType: offer.type,
      instanceMemoryBytes: offer.memoryGib * 2 ** 30,
      gpuCount: offer.gpu?.count ?? 0,
      gpuMemoryBytes: (offer.gpu?.memoryGb ?? 0) * 1e9,
      hourlyMicroUsd: offer.price.microUsd,
      latencySeconds: queue + warm,
      latencyFloorSeconds: queue + statedSeconds(situation),
    },
    costsDependOn: ['scaling'],
    costs,
  });
}

export function serverless(situation: Situation, memoryGb: number): Option {
  const load = situation.workload.serving;
  const seconds = load.processingSeconds;
  const quantity = perScenario(
    (scenario) => load.meanRate[scenario] * secondsPerMonth * seconds[scenario] * memoryGb,
  );
  const perMonth = load.meanRate.expected * secondsPerMonth;
  const line = {
    service: 'endpoint-serverless',
    item: say('cost-serverless', { memoryGb }),
    assumptions: [say('formula-requests', { perMonth, seconds: seconds.expected })],
  } as const;
  const inFlight = load.peakRate.high * seconds.high;
  return plainOption('real-time', 'endpoint-serverless', {
    configuration: {
      memorySizeMb: memoryGb * 1_024,
      maxConcurrency: Math.min(200, Math.max(5, Math.ceil(2 * inFlight))),
    },
    sizing: {
      memoryBytes: memoryGb * 1e9,
      latencySeconds: warmLatencySeconds(seconds.expected) + startSeconds(load),
      latencyFloorSeconds: startSeconds(load) + statedSeconds(situation),
    },
    costs: () => [
      ...metered(situation.market.tiers('sagemaker.serverless.compute'), quantity, line),
      ...dataProcessed(load, situation.market, 'endpoint-serverless'),
    ],
  });
}

function lambdaFunction(situation: Situation): Option {
  const { workload, market } = situation;
  const load = workload.serving;
  const requests = perScenario((scenario) => load.meanRate[scenario] * secondsPerMonth);
  const time = perScenario(
    (scenario) => requests[scenario] * load.processingSeconds[scenario] * functionMemoryGb,
  );
  const formula = say('formula-requests', {
    perMonth: requests.expected,
    seconds: load.processingSeconds.expected,
  });
  const service = 'lambda' as const;
  return plainOption('real-time', service, {
    configuration: { memorySizeMb: functionMemoryGb * 1_024, package: 'container image' },
    sizing: {
      memoryBytes: functionMemoryGb * 1e9,
      latencySeconds: warmLatencySeconds(load.processingSeconds.expected) + startSeconds(load),
      latencyFloorSeconds: startSeconds(load) + statedSeconds(situation),
    },
    costs: () => [
      ...metered(market.tiers('lambda.duration.x86'), time, {
        service,
        item: say('cost-function-time', { memoryGb: functionMemoryGb }),
        assumptions: [formula],
      }),
      ...metered(
        market.tiers('lambda.requests'),
        perScenario((scenario) => requests[scenario] / 1e6),
        {
          service,
          item: say('cost-function-requests', {}),
          assumptions: [say('formula-each-request', { requests: requests.expected })],
        },
      ),
    ],
  });
}

function options(situation: Situation): readonly Option[] {
  const { need, workload, market } = situation;
  if (!workload.serving.isRealTime) return [];
  const wantsGpu = need.deployment?.gpu ?? isGenerative(need.problem.task);
  const offers = market
    .offers('hosting')
    .filter((offer) =>
      wantsGpu ? offer.arch === 'x86_64' && offer.gpu !== undefined : isPlainCpu(offer),
    )
    .filter(
      (offer) => offer.memoryGib * 2 ** 30 >= workload.serving.modelMemoryBytes.high * memoryMargin,
    )
    .slice(0, comparedTypes);
  const memories = [1, 2, 3, 4, 5, 6].filter(
    (gb) => gb * 1e9 >= workload.serving.modelMemoryBytes.high * memoryMargin,
  );
  return [
    ...offers.map((offer) => onInstances(situation, offer, 'endpoint-realtime')),
    serverless(situation, memories[0] ?? 6),
    ...offers.slice(0, 2).map((offer) => onInstances(situation, offer, 'endpoint-async')),
    ...(modelsOf(situation) > 1 ? offers.flatMap((offer) => shared(situation, offer)) : []),
    lambdaFunction(situation),
  ];
}

function shared(situation: Situation, offer: InstanceOffer): readonly Option[] {
  return [
    sharedHosting(situation, offer, 'endpoint-multi-model'),
    sharedHosting(situation, offer, 'inference-components'),
  ];
}

/** What answers single requests. */
export const realTime: Decision = { id: 'real-time', stage: 'deploy', cluster: 'serving', options };
