import { noCodePreparation } from '#rules/guidelines/data/no-code-preparation.ts';
import { objectStore } from '#rules/guidelines/data/object-store.ts';
import { recurringLargeData } from '#rules/guidelines/data/recurring-large-data.ts';
import { smallData } from '#rules/guidelines/data/small-data.ts';
import { sqlOnS3 } from '#rules/guidelines/data/sql-on-s3.ts';
import { tablesForSmallWrites } from '#rules/guidelines/data/tables-for-small-writes.ts';
import { followTheTraffic } from '#rules/guidelines/deploy/follow-the-traffic.ts';
import { functionHosting } from '#rules/guidelines/deploy/function-hosting.ts';
import { nobodyWaits } from '#rules/guidelines/deploy/nobody-waits.ts';
import { queuedAnswers } from '#rules/guidelines/deploy/queued-answers.ts';
import { spareCapacity } from '#rules/guidelines/deploy/spare-capacity.ts';
import { trafficPattern } from '#rules/guidelines/deploy/traffic-pattern.ts';
import { warmForDeadline } from '#rules/guidelines/deploy/warm-for-deadline.ts';
import { governedLake } from '#rules/guidelines/govern/governed-lake.ts';
import { ownKeys } from '#rules/guidelines/govern/own-keys.ts';
import { privateNetwork } from '#rules/guidelines/govern/private-network.ts';
import { alarmsAlways } from '#rules/guidelines/operate/alarms-always.ts';
import { commitmentAfterBaseline } from '#rules/guidelines/operate/commitment-after-baseline.ts';
import { monitorForAccount } from '#rules/guidelines/operate/monitor-for-account.ts';
import { registeredModels } from '#rules/guidelines/operate/registered-models.ts';
import { stepsOfJobs } from '#rules/guidelines/operate/steps-of-jobs.ts';
import { automl } from '#rules/guidelines/train/automl.ts';
import { boostedTrees } from '#rules/guidelines/train/boosted-trees.ts';
import { debuggerForAccount } from '#rules/guidelines/train/debugger-for-account.ts';
import { fullControl } from '#rules/guidelines/train/full-control.ts';
import { memoryBoundTrees } from '#rules/guidelines/train/memory-bound-trees.ts';
import { spotWithSlack } from '#rules/guidelines/train/spot-with-slack.ts';
import { trainingMachines } from '#rules/guidelines/train/training-machines.ts';
import { tuningPays } from '#rules/guidelines/train/tuning-pays.ts';
import type { Guideline } from '#rules/rule.ts';

/** All that makes an option better or worse beside cost, effort and time. */
export const guidelines: readonly Guideline[] = [
  alarmsAlways,
  automl,
  boostedTrees,
  commitmentAfterBaseline,
  debuggerForAccount,
  followTheTraffic,
  fullControl,
  functionHosting,
  governedLake,
  memoryBoundTrees,
  monitorForAccount,
  noCodePreparation,
  nobodyWaits,
  objectStore,
  ownKeys,
  privateNetwork,
  queuedAnswers,
  recurringLargeData,
  registeredModels,
  smallData,
  spareCapacity,
  spotWithSlack,
  sqlOnS3,
  stepsOfJobs,
  tablesForSmallWrites,
  trafficPattern,
  trainingMachines,
  tuningPays,
  warmForDeadline,
];
