import { type Assumptions, exactly } from '#advice/assumed.ts';
import { modalityOf } from '#advice/modality-of.ts';
import { timesAMonth } from '#advice/times-a-month.ts';
import { say } from '#messages/statement.ts';
import type { Need } from '#needs/need.ts';
import type { Quantity } from '#needs/quantity.ts';

/** How the model is asked. Rates in requests per second, times in seconds, sizes in bytes. */
export interface ServingLoad {
  readonly isRealTime: boolean;
  readonly isBatch: boolean;
  readonly meanRate: Quantity;
  readonly peakRate: Quantity;
  readonly idleShare: number;
  readonly processingSeconds: Quantity;
  readonly payloadBytes: Quantity;
  readonly modelMemoryBytes: Quantity;
  readonly instancesMin: number;
  readonly batchesPerMonth: number;
  readonly recordsPerBatch: Quantity;
  readonly batchBytes: Quantity;
}

/** Idle part of a month when only the shape of the traffic is known. */
const idleByShape = {
  steady: 0,
  daily: 0.3,
  'office-hours': 0.7,
  bursty: 0.6,
  unpredictable: 0.5,
} as const;
/** Peak over mean when only the mean is known. */
const peakByShape = {
  steady: 1.5,
  daily: 3,
  'office-hours': 5,
  bursty: 10,
  unpredictable: 10,
} as const;
/** Requests a second per answer in flight; of a boosted-tree model, small and already loaded. */
const usualProcessingSeconds = { tabular: 0.01, other: 0.1 } as const;
/** From which availability one instance is not enough (AWS spreads two or more over zones). */
const availabilityOfOneInstance = 0.99;

function trafficOf(need: Need, assumptions: Assumptions, isRealTime: boolean) {
  const traffic = need.deployment?.traffic ?? {};
  const shape = traffic.shape ?? 'daily';
  const mean = isRealTime
    ? assumptions.take(traffic.mean, exactly(1), {
        field: 'deployment.traffic.mean',
        statement: say('assume-traffic-mean', { rate: 1 }),
      })
    : (traffic.mean ?? exactly(0));
  const factor = peakByShape[shape];
  const scaled = {
    low: mean.low * factor,
    expected: mean.expected * factor,
    high: mean.high * factor,
  };
  const peak = traffic.peak ?? scaled;
  if (isRealTime && traffic.peak === undefined) {
    assumptions.note('deployment.traffic.peak', say('assume-traffic-peak', { factor }));
  }
  const peakRate = {
    low: Math.max(peak.low, mean.low),
    expected: Math.max(peak.expected, mean.expected),
    high: Math.max(peak.high, mean.high),
  };
  return { meanRate: mean, peakRate, idleShare: traffic.idleShare?.expected ?? idleByShape[shape] };
}

function batchOf(need: Need, assumptions: Assumptions, isBatch: boolean) {
  const batch = need.deployment?.batch ?? {};
  const rows = need.data?.rows?.expected ?? 100_000;
  const cadence = isBatch
    ? assumptions.take(batch.cadence, 'daily', {
        field: 'deployment.batch.cadence',
        statement: say('assume-batch-cadence', {}),
      })
    : 'once';
  const records = isBatch
    ? assumptions.take(batch.records, exactly(rows), {
        field: 'deployment.batch.records',
        statement: say('assume-batch-records', { records: rows }),
      })
    : exactly(0);
  const bytes = {
    low: records.low * 200,
    expected: records.expected * 200,
    high: records.high * 200,
  };
  return {
    batchesPerMonth: isBatch ? timesAMonth(cadence) : 0,
    recordsPerBatch: records,
    batchBytes: batch.size ?? bytes,
  };
}

export function servingLoad(need: Need, assumptions: Assumptions): ServingLoad {
  const deployment = need.deployment;
  const modes = assumptions.take(deployment?.modes, ['real-time'], {
    field: 'deployment.modes',
    statement: say('assume-modes', {}),
  });
  const isRealTime = modes.some((mode) => mode === 'real-time' || mode === 'streaming');
  const isBatch = modes.some((mode) => mode === 'batch' || mode === 'one-off');
  const seconds = usualProcessingSeconds[modalityOf(need) === 'tabular' ? 'tabular' : 'other'];
  const wantsSpare = (deployment?.availability?.low ?? 0) >= availabilityOfOneInstance;
  return {
    isRealTime,
    isBatch,
    ...trafficOf(need, assumptions, isRealTime),
    processingSeconds: assumptions.take(deployment?.processingTime, exactly(seconds), {
      field: 'deployment.processingTime',
      statement: say('assume-processing-time', { seconds }),
    }),
    payloadBytes: deployment?.payload ?? exactly(1_000),
    modelMemoryBytes: assumptions.take(deployment?.modelMemory, exactly(1e9), {
      field: 'deployment.modelMemory',
      statement: say('assume-model-memory', { bytes: 1e9 }),
    }),
    instancesMin: wantsSpare ? 2 : 1,
    ...batchOf(need, assumptions, isBatch),
  };
}
