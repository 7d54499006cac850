import { closedExit } from '#rules/guidelines/approach/closed-exit.ts';
import { documents } from '#rules/guidelines/approach/documents.ts';
import { fewImages } from '#rules/guidelines/approach/few-images.ts';
import { foundationModels } from '#rules/guidelines/approach/foundation-models.ts';
import { generalLabels } from '#rules/guidelines/approach/general-labels.ts';
import { inTheWarehouse } from '#rules/guidelines/approach/in-the-warehouse.ts';
import { ownWeights } from '#rules/guidelines/approach/own-weights.ts';
import { plainText } from '#rules/guidelines/approach/plain-text.ts';
import { promptedClasses } from '#rules/guidelines/approach/prompted-classes.ts';
import { recommenders } from '#rules/guidelines/approach/recommenders.ts';
import { declaredTables } from '#rules/guidelines/data/declared-tables.ts';
import { gateBeforeTraining } from '#rules/guidelines/data/gate-before-training.ts';
import { labelsOutside } from '#rules/guidelines/data/labels-outside.ts';
import { noCodePreparation } from '#rules/guidelines/data/no-code-preparation.ts';
import { objectStore } from '#rules/guidelines/data/object-store.ts';
import { ownSpark } from '#rules/guidelines/data/own-spark.ts';
import { recipesForStewards } from '#rules/guidelines/data/recipes-for-stewards.ts';
import { recurringLargeData } from '#rules/guidelines/data/recurring-large-data.ts';
import { sharedFeatures } from '#rules/guidelines/data/shared-features.ts';
import { smallData } from '#rules/guidelines/data/small-data.ts';
import { sqlOnS3 } from '#rules/guidelines/data/sql-on-s3.ts';
import { streamedData } from '#rules/guidelines/data/streamed-data.ts';
import { tablesForSmallWrites } from '#rules/guidelines/data/tables-for-small-writes.ts';
import { capturedRequests } from '#rules/guidelines/deploy/captured-requests.ts';
import { followTheTraffic } from '#rules/guidelines/deploy/follow-the-traffic.ts';
import { functionHosting } from '#rules/guidelines/deploy/function-hosting.ts';
import { nobodyWaits } from '#rules/guidelines/deploy/nobody-waits.ts';
import { queuedAnswers } from '#rules/guidelines/deploy/queued-answers.ts';
import { sharedContainer } from '#rules/guidelines/deploy/shared-container.ts';
import { sharedMachines } from '#rules/guidelines/deploy/shared-machines.ts';
import { spareCapacity } from '#rules/guidelines/deploy/spare-capacity.ts';
import { trafficPattern } from '#rules/guidelines/deploy/traffic-pattern.ts';
import { warmForDeadline } from '#rules/guidelines/deploy/warm-for-deadline.ts';
import { aiMayNotKeep } from '#rules/guidelines/govern/ai-may-not-keep.ts';
import { governedLake } from '#rules/guidelines/govern/governed-lake.ts';
import { ownKeys } from '#rules/guidelines/govern/own-keys.ts';
import { privateNetwork } from '#rules/guidelines/govern/private-network.ts';
import { airflowTeams } from '#rules/guidelines/operate/airflow-teams.ts';
import { alarmsAlways } from '#rules/guidelines/operate/alarms-always.ts';
import { commitmentAfterBaseline } from '#rules/guidelines/operate/commitment-after-baseline.ts';
import { explainedByStep } from '#rules/guidelines/operate/explained-by-step.ts';
import { monitorForAccount } from '#rules/guidelines/operate/monitor-for-account.ts';
import { registeredModels } from '#rules/guidelines/operate/registered-models.ts';
import { runsCompared } from '#rules/guidelines/operate/runs-compared.ts';
import { stepsOfJobs } from '#rules/guidelines/operate/steps-of-jobs.ts';
import { automl } from '#rules/guidelines/train/automl.ts';
import { boostedTrees } from '#rules/guidelines/train/boosted-trees.ts';
import { builtinOthers } from '#rules/guidelines/train/builtin-others.ts';
import { clusterForWeeks } from '#rules/guidelines/train/cluster-for-weeks.ts';
import { debuggerForAccount } from '#rules/guidelines/train/debugger-for-account.ts';
import { fullControl } from '#rules/guidelines/train/full-control.ts';
import { keptCluster } from '#rules/guidelines/train/kept-cluster.ts';
import { memoryBoundTrees } from '#rules/guidelines/train/memory-bound-trees.ts';
import { noCodeModels } from '#rules/guidelines/train/no-code-models.ts';
import { pretrainedStart } from '#rules/guidelines/train/pretrained-start.ts';
import { reservedCapacity } from '#rules/guidelines/train/reserved-capacity.ts';
import { seriesByAutoml } from '#rules/guidelines/train/series-by-automl.ts';
import { spotWithSlack } from '#rules/guidelines/train/spot-with-slack.ts';
import { trainingMachines } from '#rules/guidelines/train/training-machines.ts';
import { tuningPays } from '#rules/guidelines/train/tuning-pays.ts';
import type { Guideline } from '#rules/rule.ts';

/** All that makes an option better or worse beside cost, effort and time. */
export const guidelines: readonly Guideline[] = [
  alarmsAlways,
  automl,
  boostedTrees,
  capturedRequests,
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
  streamedData,
  tablesForSmallWrites,
  trafficPattern,
  trainingMachines,
  tuningPays,
  warmForDeadline,
  documents,
  generalLabels,
  fewImages,
  plainText,
  recommenders,
  foundationModels,
  promptedClasses,
  inTheWarehouse,
  ownWeights,
  closedExit,
  noCodeModels,
  pretrainedStart,
  builtinOthers,
  seriesByAutoml,
  keptCluster,
  reservedCapacity,
  clusterForWeeks,
  sharedContainer,
  sharedMachines,
  labelsOutside,
  gateBeforeTraining,
  declaredTables,
  sharedFeatures,
  ownSpark,
  recipesForStewards,
  runsCompared,
  explainedByStep,
  airflowTeams,
  aiMayNotKeep,
];
