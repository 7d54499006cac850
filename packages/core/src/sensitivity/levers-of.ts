import type { DecisionId } from '#advice/plan.ts';
import type { Lever } from '#sensitivity/lever.ts';
import {
  batchRecords,
  dataSize,
  latency,
  payload,
  readingTeams,
  trafficMean,
  trainingDuration,
} from '#sensitivity/number-levers.ts';
import {
  accountHistory,
  customisation,
  interruptible,
  sensitivity,
  tuningWanted,
  vpcOnly,
} from '#sensitivity/word-levers.ts';

/** What may be moved to turn a decision: the fields that its rules and formulas read. */
export const leversOf: Partial<Readonly<Record<DecisionId, readonly Lever[]>>> = {
  prepare: [dataSize],
  access: [readingTeams],
  encryption: [sensitivity],
  'training-method': [customisation],
  'training-compute': [dataSize],
  'training-purchase': [interruptible, trainingDuration],
  tuning: [tuningWanted],
  debugging: [accountHistory],
  'real-time': [trafficMean, latency, vpcOnly, payload],
  batch: [batchRecords],
  monitoring: [accountHistory],
};
