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

/** File mode copies everything first: AWS advises it under 50 to 100 GB. */
const fileModeMaxBytes = 50e9;
/** The wait for scarce machines ends after two hours (AWS allows 30 minutes to 28 days). */
const pendingSeconds = 7_200;

/** With FastFile the data are streamed: the volume only holds models and checkpoints. An estimate. */
const streamedVolumeGb = 50;

function volumeSizeGb(situation: Situation): number {
  if (inputMode(situation) === 'FastFile') return streamedVolumeGb;
  return Math.max(10, Math.ceil((2 * situation.workload.dataBytes.high) / 1e9));
}

function inputMode({ workload }: Situation): string {
  return workload.dataBytes.high < fileModeMaxBytes ? 'File' : 'FastFile';
}

/** Machines of one run: several where the need says so, more of them for work of weeks. */
const manyDays = 7 * 86_400;
/** Instances of one job that an account may have by default. */
const machinesMax = 20;
/** A boosted-tree job holds its data in memory about twice. */
const memoryPerDataByte = 2;

function machines({ need, workload, market }: Situation, offer: InstanceOffer): number {
  if (need.training?.distributed === true) {
    return (need.training.duration?.expected ?? 0) > manyDays ? 4 : 2;
  }
  const wanted = workload.dataBytes.high * memoryPerDataByte;
  const fitsOne = (one: InstanceOffer) => isPlainCpu(one) && one.memoryGib * 2 ** 30 >= wanted;
  if (workload.modality !== 'tabular' || market.offers('training').some(fitsOne)) return 1;
  return Math.min(machinesMax, Math.ceil(wanted / (offer.memoryGib * 2 ** 30)));
}

/** AutoML searches on a sample of this size (Autopilot quotas, read 2026-10). */
const sampleBytes = 5e9;

function sampledSeconds({ need, workload }: Situation, offer: InstanceOffer) {
  const { low, expected, high } = workload.dataBytes;
  const sample = (bytes: number) => Math.min(bytes, sampleBytes);
  const bytes = { low: sample(low), expected: sample(expected), high: sample(high) };
  return trainingSeconds(need, bytes, machineOf(offer, workload));
}

function onSageMaker(situation: Situation, offer: InstanceOffer): Option {
  const { need, workload, market } = situation;
  const count = machines(situation, offer);
  const seconds = trainingSeconds(need, workload.dataBytes, machineOf(offer, workload));
  const maxRuntimeSeconds = Math.ceil(Math.max(runtimeFloorSeconds, seconds.high * 2));
  const costs = (selection: Selection): readonly CostDraft[] => {
    const share = spotShare(selection, market);
    const trials = trialsOf(selection, workload.dataBytes);
    const each = trials > 1 ? sampledSeconds(situation, offer) : seconds;
    const runs = say('formula-runs', {
      runs: workload.trainingsPerMonth,
      seconds: each.expected,
    });
    return [
      {
        service: 'sagemaker-training',
        item: say('cost-training', { type: offer.type }),
        quantity: jobHours({
          perMonth: workload.trainingsPerMonth * trials,
          seconds: each,
          instances: count,
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
      instanceCount: count,
      volumeSizeGb: volumeSizeGb(situation),
      inputMode: inputMode(situation),
      ...(offer.gpu === undefined ? {} : { maxPendingSeconds: pendingSeconds }),
      maxRuntimeSeconds,
    },
    sizing: {
      instanceType: offer.type,
      instanceMemoryBytes: count * offer.memoryGib * 2 ** 30,
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

/** A cluster that stays for as long as a run lasts, and mends itself. */
function onCluster(situation: Situation, offer: InstanceOffer): Option {
  const single = onSageMaker(situation, offer);
  const costs = (): readonly CostDraft[] =>
    single.costs(new Map()).map((line) => ({
      ...line,
      service: 'hyperpod',
      item: say('cost-cluster', { type: offer.type }),
    }));
  return plainOption('training-compute', 'hyperpod', {
    configuration: {
      instanceType: offer.type,
      instanceCount: machines(situation, offer),
      orchestrator: 'EKS',
      autoResume: true,
    },
    sizing: { ...single.sizing },
    costs,
  });
}

/** Cheapest types that hold the data, of each kind that may be wanted. */
function candidates(situation: Situation): readonly InstanceOffer[] {
  const { workload, market } = situation;
  const offers = market.offers('training');
  // Several machines only make sense when each of them is full of GPUs.
  const gpusLeast = situation.need.training?.distributed === true ? 4 : 1;
  const gpus = offers.filter(
    (offer) => offer.arch === 'x86_64' && (offer.gpu?.count ?? 0) >= gpusLeast,
  );
  const fits = (offer: InstanceOffer) =>
    isPlainCpu(offer) && offer.memoryGib * 2 ** 30 >= workload.dataBytes.high * 2;
  const holding = offers.filter(fits);
  const cpus = holding.length > 0 ? holding : offers.filter(isPlainCpu).slice(-1);
  return workload.needsGpu ? gpus : cpus.slice(0, comparedTypes);
}

/** Cheapest machines with whole GPUs that hold the model, where its size is known. */
function ownMachines({ need, market }: Situation): readonly InstanceOffer[] {
  const wanted = need.training?.memoryPerGpu?.high ?? 0;
  const whole = market
    .gpuOffers()
    .filter((offer) => offer.arch === 'x86_64' && (offer.gpu?.count ?? 0) >= 1);
  const holding = whole.filter((offer) => (offer.gpu?.memoryGb ?? 0) * 1e9 >= wanted);
  return (holding.length > 0 ? holding : whole).slice(0, comparedTypes);
}

/** Clusters are weighed where several machines train one model. */
function clusters(situation: Situation): readonly Option[] {
  if (situation.need.training?.distributed !== true) return [];
  const many = situation.market
    .offers('training')
    .filter((offer) => offer.arch === 'x86_64' && (offer.gpu?.count ?? 0) >= 4);
  return many.map((offer) => onCluster(situation, offer));
}

/** On which machines the training runs. */
export const trainingCompute: Decision = {
  id: 'training-compute',
  stage: 'train',
  cluster: 'training',
  options: (situation) => [
    ...candidates(situation).map((offer) => onSageMaker(situation, offer)),
    ...clusters(situation),
    ...ownMachines(situation).map((offer) => onOwnMachine(situation, offer)),
  ],
};
