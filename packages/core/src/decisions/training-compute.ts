import { exactly } from '#advice/assumed.ts';
import {
  type Decision,
  type Option,
  plainOption,
  type Selection,
  type Situation,
} from '#advice/option.ts';
import type { Workload } from '#advice/workload.ts';
import { trialsOf } from '#cost/automl-trials.ts';
import type { CostDraft } from '#cost/cost-draft.ts';
import { jobHours } from '#cost/job-hours.ts';
import { spotShare } from '#cost/spot-share.ts';
import { type TrainingMachine, trainingSeconds } from '#cost/training-time.ts';
import { say } from '#messages/statement.ts';
import { type InstanceOffer, isPlainCpu } from '#prices/instance-offers.ts';

/** Trees on a table leave a GPU idle: what counts for them are the CPUs beside it. */
function machineOf(offer: InstanceOffer, workload: Workload): TrainingMachine {
  const gpus = workload.isTabularSupervised ? 0 : (offer.gpu?.count ?? 0);
  return { vcpu: offer.vcpu, gpus };
}

/** Types compared for each family; more expensive ones of the same kind can only lose. */
const comparedTypes = 4;
/** At least twice the expected time before a job is stopped, and an hour for a cold start of everything. */
const runtimeFloorSeconds = 3_600;

function onSageMaker(situation: Situation, offer: InstanceOffer): Option {
  const { need, workload, market } = situation;
  const seconds = trainingSeconds(need, workload.dataBytes, machineOf(offer, workload));
  const maxRuntimeSeconds = Math.ceil(Math.max(runtimeFloorSeconds, seconds.high * 2));
  const costs = (selection: Selection): readonly CostDraft[] => {
    const share = spotShare(selection, market);
    const trials = trialsOf(selection, workload.dataBytes);
    const runs = say('formula-runs', {
      runs: workload.trainingsPerMonth,
      seconds: seconds.expected,
    });
    return [
      {
        service: 'sagemaker-training',
        item: say('cost-training', { type: offer.type }),
        quantity: jobHours({
          perMonth: workload.trainingsPerMonth * trials,
          seconds,
          instances: 1,
          billedShare: share.billed,
        }),
        price: offer.price,
        assumptions: [
          runs,
          ...share.assumptions,
          ...(trials > 1 ? [say('formula-trials', { trials })] : []),
        ],
      },
    ];
  };
  return plainOption('training-compute', 'sagemaker-training', {
    configuration: {
      instanceType: offer.type,
      instanceCount: 1,
      volumeSizeGb: Math.max(10, Math.ceil((2 * workload.dataBytes.high) / 1e9)),
      inputMode: 'File',
      maxRuntimeSeconds,
    },
    sizing: {
      instanceType: offer.type,
      instanceMemoryBytes: offer.memoryGib * 2 ** 30,
      gpuCount: offer.gpu?.count ?? 0,
      gpuMemoryBytes: (offer.gpu?.memoryGb ?? 0) * 1e9,
      hourlyMicroUsd: offer.price.microUsd,
      runSeconds: seconds.expected,
    },
    costsDependOn: ['training-method', 'training-purchase'],
    costs,
  });
}

function onOwnMachine({ need, workload }: Situation, offer: InstanceOffer): Option {
  const seconds = trainingSeconds(need, workload.dataBytes, machineOf(offer, workload));
  return plainOption('training-compute', 'ec2-gpu', {
    configuration: { instanceType: offer.type, image: 'Deep Learning AMI' },
    sizing: {
      instanceType: offer.type,
      instanceMemoryBytes: offer.memoryGib * 2 ** 30,
      gpuCount: offer.gpu?.count ?? 0,
      gpuMemoryBytes: (offer.gpu?.memoryGb ?? 0) * 1e9,
      hourlyMicroUsd: offer.price.microUsd,
      runSeconds: seconds.expected,
    },
    costs: () => [
      {
        service: 'ec2-gpu',
        item: say('cost-gpu-machine', { type: offer.type }),
        quantity: jobHours({
          perMonth: workload.trainingsPerMonth,
          seconds,
          instances: 1,
          billedShare: exactly(1),
        }),
        price: offer.price,
        assumptions: [
          say('formula-runs', { runs: workload.trainingsPerMonth, seconds: seconds.expected }),
        ],
      },
    ],
  });
}

/** Cheapest types that hold the data, of each kind that may be wanted. */
function candidates(situation: Situation): readonly InstanceOffer[] {
  const { workload, market } = situation;
  const offers = market.offers('training');
  const gpus = offers.filter((offer) => offer.arch === 'x86_64' && offer.gpu !== undefined);
  const fits = (offer: InstanceOffer) =>
    isPlainCpu(offer) && offer.memoryGib * 2 ** 30 >= workload.dataBytes.high * 2;
  const holding = offers.filter(fits);
  const cpus = holding.length > 0 ? holding : offers.filter(isPlainCpu).slice(-1);
  return workload.needsGpu ? gpus : cpus.slice(0, comparedTypes);
}

/** On which machines the training runs. */
export const trainingCompute: Decision = {
  id: 'training-compute',
  stage: 'train',
  cluster: 'training',
  options: (situation) => [
    ...candidates(situation).map((offer) => onSageMaker(situation, offer)),
    ...situation.market
      .gpuOffers()
      .filter((offer) => offer.arch === 'x86_64')
      .slice(0, comparedTypes)
      .map((offer) => onOwnMachine(situation, offer)),
  ],
};
