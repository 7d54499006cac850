import type { DecisionId } from '#advice/plan.ts';
import { accountHistory } from '#sensitivity/context-levers.ts';
import { customisation, dataSize, readingTeams, sensitivity } from '#sensitivity/data-levers.ts';
import { latency, payload, vpcOnly } from '#sensitivity/deployment-levers.ts';
import type { Lever } from '#sensitivity/lever.ts';
import { batchRecords, trafficMean } from '#sensitivity/traffic-levers.ts';
import { interruptible, trainingDuration, tuningWanted } from '#sensitivity/training-levers.ts';

/** What usually turns a decision; the fields that the reasons of a loser name are moved besides. */
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
