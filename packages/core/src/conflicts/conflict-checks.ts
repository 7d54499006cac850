import type { PlanConflict } from '#advice/plan.ts';
import { automlExplanations } from '#conflicts/automl-explanations.ts';
import { capturePrivacy } from '#conflicts/capture-privacy.ts';
import { closedFeatures } from '#conflicts/closed-features.ts';
import type { ConflictContext } from '#conflicts/conflict-context.ts';
import { earlyCommitment } from '#conflicts/early-commitment.ts';
import { edgeMode } from '#conflicts/edge-mode.ts';
import { idleLatency } from '#conflicts/idle-latency.ts';
import { lakeTraining } from '#conflicts/lake-training.ts';
import { latencyProcessing } from '#conflicts/latency-processing.ts';
import { latencyTight } from '#conflicts/latency-tight.ts';
import { overBudget } from '#conflicts/over-budget.ts';
import { regionResidency } from '#conflicts/region-residency.ts';
import { serverlessMonitoring } from '#conflicts/serverless-monitoring.ts';
import { serverlessVpc } from '#conflicts/serverless-vpc.ts';
import { singleInstance } from '#conflicts/single-instance.ts';
import { spotDeadline } from '#conflicts/spot-deadline.ts';
import { taskOutside } from '#conflicts/task-outside.ts';
import { trafficReversed } from '#conflicts/traffic-reversed.ts';

export type ConflictCheck = (context: ConflictContext) => PlanConflict | undefined;

/** C-01 to C-24 of AWS facts first, then contradictions inside the need. */
export const conflictChecks: readonly ConflictCheck[] = [
  closedFeatures,
  serverlessVpc,
  serverlessMonitoring,
  spotDeadline,
  idleLatency,
  automlExplanations,
  earlyCommitment,
  lakeTraining,
  capturePrivacy,
  singleInstance,
  overBudget,
  regionResidency,
  trafficReversed,
  latencyProcessing,
  latencyTight,
  edgeMode,
  taskOutside,
];
