import { alarmsAlways } from '#rules/guidelines/alarms-always.ts';
import { automl } from '#rules/guidelines/automl.ts';
import { boostedTrees } from '#rules/guidelines/boosted-trees.ts';
import { commitmentAfterBaseline } from '#rules/guidelines/commitment-after-baseline.ts';
import { debuggerForAccount } from '#rules/guidelines/debugger-for-account.ts';
import { followTheTraffic } from '#rules/guidelines/follow-the-traffic.ts';
import { fullControl } from '#rules/guidelines/full-control.ts';
import { functionHosting } from '#rules/guidelines/function-hosting.ts';
import { governedLake } from '#rules/guidelines/governed-lake.ts';
import { memoryBoundTrees } from '#rules/guidelines/memory-bound-trees.ts';
import { monitorForAccount } from '#rules/guidelines/monitor-for-account.ts';
import { noCodePreparation } from '#rules/guidelines/no-code-preparation.ts';
import { nobodyWaits } from '#rules/guidelines/nobody-waits.ts';
import { objectStore } from '#rules/guidelines/object-store.ts';
import { ownKeys } from '#rules/guidelines/own-keys.ts';
import { privateNetwork } from '#rules/guidelines/private-network.ts';
import { queuedAnswers } from '#rules/guidelines/queued-answers.ts';
import { recurringLargeData } from '#rules/guidelines/recurring-large-data.ts';
import { registeredModels } from '#rules/guidelines/registered-models.ts';
import { smallData } from '#rules/guidelines/small-data.ts';
import { spareCapacity } from '#rules/guidelines/spare-capacity.ts';
import { spotWithSlack } from '#rules/guidelines/spot-with-slack.ts';
import { sqlOnS3 } from '#rules/guidelines/sql-on-s3.ts';
import { stepsOfJobs } from '#rules/guidelines/steps-of-jobs.ts';
import { tablesForSmallWrites } from '#rules/guidelines/tables-for-small-writes.ts';
import { trafficPattern } from '#rules/guidelines/traffic-pattern.ts';
import { trainingMachines } from '#rules/guidelines/training-machines.ts';
import { tuningPays } from '#rules/guidelines/tuning-pays.ts';
import { warmForDeadline } from '#rules/guidelines/warm-for-deadline.ts';
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
