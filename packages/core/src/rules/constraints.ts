import { answersTheCaller } from '#rules/constraints/deploy/answers-the-caller.ts';
import { concurrencyWithinLimit } from '#rules/constraints/deploy/concurrency-within-limit.ts';
import { gpuWhereNeeded } from '#rules/constraints/deploy/gpu-where-needed.ts';
import { latencyWithinNeed } from '#rules/constraints/deploy/latency-within-need.ts';
import { modelWithinLimit } from '#rules/constraints/deploy/model-within-limit.ts';
import { modelsWithinLimit } from '#rules/constraints/deploy/models-within-limit.ts';
import { noColdStart } from '#rules/constraints/deploy/no-cold-start.ts';
import { payloadWithinLimit } from '#rules/constraints/deploy/payload-within-limit.ts';
import { processingWithinLimit } from '#rules/constraints/deploy/processing-within-limit.ts';
import { sharesContainer } from '#rules/constraints/deploy/shares-container.ts';
import { steadyPerformance } from '#rules/constraints/deploy/steady-performance.ts';
import { variantsWhereNeeded } from '#rules/constraints/deploy/variants-where-needed.ts';
import { classesWithinLimit } from '#rules/constraints/service/classes-within-limit.ts';
import { cloudApiAllowed } from '#rules/constraints/service/cloud-api-allowed.ts';
import { isolationWhereNeeded } from '#rules/constraints/service/isolation-where-needed.ts';
import { lifecycleOpen } from '#rules/constraints/service/lifecycle-open.ts';
import { regionOffered } from '#rules/constraints/service/region-offered.ts';
import { runWithinLimit } from '#rules/constraints/service/run-within-limit.ts';
import { taskCovered } from '#rules/constraints/service/task-covered.ts';
import { textWithinLimit } from '#rules/constraints/service/text-within-limit.ts';
import { vpcWhereNeeded } from '#rules/constraints/service/vpc-where-needed.ts';
import { datasetWithinLimit } from '#rules/constraints/train/dataset-within-limit.ts';
import { enoughRows } from '#rules/constraints/train/enough-rows.ts';
import { gpuMemoryHoldsModel } from '#rules/constraints/train/gpu-memory-holds-model.ts';
import { gpuQuotaGranted } from '#rules/constraints/train/gpu-quota-granted.ts';
import { memoryHoldsData } from '#rules/constraints/train/memory-holds-data.ts';
import { severalMachines } from '#rules/constraints/train/several-machines.ts';
import { spotInterruptible } from '#rules/constraints/train/spot-interruptible.ts';
import { spotScarce } from '#rules/constraints/train/spot-scarce.ts';
import type { Constraint } from '#rules/rule.ts';

/** All that makes an option impossible. Each option is held against all of them: a loser shows every reason. */
export const constraints: readonly Constraint[] = [
  answersTheCaller,
  concurrencyWithinLimit,
  datasetWithinLimit,
  enoughRows,
  gpuMemoryHoldsModel,
  gpuQuotaGranted,
  gpuWhereNeeded,
  isolationWhereNeeded,
  latencyWithinNeed,
  lifecycleOpen,
  memoryHoldsData,
  modelWithinLimit,
  noColdStart,
  payloadWithinLimit,
  processingWithinLimit,
  regionOffered,
  runWithinLimit,
  sharesContainer,
  textWithinLimit,
  severalMachines,
  spotInterruptible,
  spotScarce,
  steadyPerformance,
  taskCovered,
  variantsWhereNeeded,
  vpcWhereNeeded,
  modelsWithinLimit,
  classesWithinLimit,
  cloudApiAllowed,
];
