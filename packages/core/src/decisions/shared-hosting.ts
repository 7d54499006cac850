import { type Option, plainOption, type Selection, type Situation } from '#advice/option.ts';
import { warmLatencySeconds } from '#cost/answer-time.ts';
import type { CostDraft } from '#cost/cost-draft.ts';
import { dataProcessed } from '#cost/data-processed.ts';
import { fleetFor } from '#cost/fleet.ts';
import { machineHours, modelsOf, withRoomFor } from '#decisions/host-fleet.ts';
import { say } from '#messages/statement.ts';
import type { InstanceOffer } from '#prices/instance-offers.ts';

/** Part of many models that is asked within the same hour, and stays loaded. An estimate. */
const residentShare = 0.2;

type Shared = 'endpoint-multi-model' | 'inference-components';

function residentModels(service: Shared, models: number): number {
  return service === 'endpoint-multi-model'
    ? Math.max(1, Math.ceil(models * residentShare))
    : models;
}

/** Several models on the same machines: loaded when asked, or each with a share of its own. */
export function sharedHosting(situation: Situation, offer: InstanceOffer, service: Shared): Option {
  const load = situation.workload.serving;
  const models = modelsOf(situation);
  const memoryBytes = offer.memoryGib * 2 ** 30;
  const resident = residentModels(service, models);
  const fleet = withRoomFor(fleetFor(load, offer.vcpu), { resident, memoryBytes }, situation);
  const costs = (selection: Selection): readonly CostDraft[] => {
    const { quantity, formula } = machineHours(fleet, selection);
    const item = say('cost-endpoint', { type: offer.type });
    const shared = say('formula-shared', { models, resident });
    return [
      { service, item, quantity, price: offer.price, assumptions: [formula, shared] },
      ...dataProcessed(load, situation.market, service),
    ];
  };
  return plainOption('real-time', service, {
    configuration: {
      instanceType: offer.type,
      models,
      initialInstanceCount: fleet.atMean.expected,
      minInstances: fleet.min,
      maxInstances: fleet.max,
      targetInvocationsPerMinute: fleet.targetPerMinute,
    },
    sizing: {
      instanceType: offer.type,
      instanceMemoryBytes: memoryBytes,
      gpuCount: offer.gpu?.count ?? 0,
      gpuMemoryBytes: (offer.gpu?.memoryGb ?? 0) * 1e9,
      hourlyMicroUsd: offer.price.microUsd,
      latencySeconds: warmLatencySeconds(load.processingSeconds.expected),
      latencyFloorSeconds: situation.need.deployment?.processingTime?.low ?? 0,
    },
    costsDependOn: ['scaling'],
    costs,
  });
}
