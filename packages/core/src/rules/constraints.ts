import { answersTheCaller } from '#rules/constraints/answers-the-caller.ts';
import { concurrencyWithinLimit } from '#rules/constraints/concurrency-within-limit.ts';
import { datasetWithinLimit } from '#rules/constraints/dataset-within-limit.ts';
import { enoughRows } from '#rules/constraints/enough-rows.ts';
import { gpuMemoryHoldsModel } from '#rules/constraints/gpu-memory-holds-model.ts';
import { gpuQuotaGranted } from '#rules/constraints/gpu-quota-granted.ts';
import { gpuWhereNeeded } from '#rules/constraints/gpu-where-needed.ts';
import { isolationWhereNeeded } from '#rules/constraints/isolation-where-needed.ts';
import { latencyWithinNeed } from '#rules/constraints/latency-within-need.ts';
import { lifecycleOpen } from '#rules/constraints/lifecycle-open.ts';
import { memoryHoldsData } from '#rules/constraints/memory-holds-data.ts';
import { modelWithinLimit } from '#rules/constraints/model-within-limit.ts';
import { noColdStart } from '#rules/constraints/no-cold-start.ts';
import { payloadWithinLimit } from '#rules/constraints/payload-within-limit.ts';
import { processingWithinLimit } from '#rules/constraints/processing-within-limit.ts';
import { regionOffered } from '#rules/constraints/region-offered.ts';
import { runWithinLimit } from '#rules/constraints/run-within-limit.ts';
import { spotInterruptible } from '#rules/constraints/spot-interruptible.ts';
import { steadyPerformance } from '#rules/constraints/steady-performance.ts';
import { taskCovered } from '#rules/constraints/task-covered.ts';
import { variantsWhereNeeded } from '#rules/constraints/variants-where-needed.ts';
import { vpcWhereNeeded } from '#rules/constraints/vpc-where-needed.ts';
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
  spotInterruptible,
  steadyPerformance,
  taskCovered,
  variantsWhereNeeded,
  vpcWhereNeeded,
];
