import type { PlanConflict } from '#advice/plan.ts';
import { archiveRetraining } from '#conflicts/archive-retraining.ts';
import { automlExplanations } from '#conflicts/automl-explanations.ts';
import { biasAttributes } from '#conflicts/bias-attributes.ts';
import { capturePrivacy } from '#conflicts/capture-privacy.ts';
import { closedFeatures } from '#conflicts/closed-features.ts';
import type { ConflictContext } from '#conflicts/conflict-context.ts';
import { earlyCommitment } from '#conflicts/early-commitment.ts';
import { edgeMode } from '#conflicts/edge-mode.ts';
import { glueVersion } from '#conflicts/glue-version.ts';
import { icebergVersion } from '#conflicts/iceberg-version.ts';
import { idleLatency } from '#conflicts/idle-latency.ts';
import { isolationInstall } from '#conflicts/isolation-install.ts';
import { keysNvme } from '#conflicts/keys-nvme.ts';
import { lakeTraining } from '#conflicts/lake-training.ts';
import { latencyProcessing } from '#conflicts/latency-processing.ts';
import { latencyTight } from '#conflicts/latency-tight.ts';
import { modelRouting } from '#conflicts/model-routing.ts';
import { overBudget } from '#conflicts/over-budget.ts';
import { planFinal } from '#conflicts/plan-final.ts';
import { planScope } from '#conflicts/plan-scope.ts';
import { provisionedTemplates } from '#conflicts/provisioned-templates.ts';
import { regionCapability } from '#conflicts/region-capability.ts';
import { regionResidency } from '#conflicts/region-residency.ts';
import { serverlessMonitoring } from '#conflicts/serverless-monitoring.ts';
import { serverlessVpc } from '#conflicts/serverless-vpc.ts';
import { sessionsPipelines } from '#conflicts/sessions-pipelines.ts';
import { singleInstance } from '#conflicts/single-instance.ts';
import { spotDeadline } from '#conflicts/spot-deadline.ts';
import { spotWarm } from '#conflicts/spot-warm.ts';
import { tenantsShared } from '#conflicts/tenants-shared.ts';
import { trafficReversed } from '#conflicts/traffic-reversed.ts';
import { weightsKept } from '#conflicts/weights-kept.ts';

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
  spotWarm,
  regionCapability,
  modelRouting,
  tenantsShared,
  planScope,
  archiveRetraining,
  icebergVersion,
  glueVersion,
  isolationInstall,
  keysNvme,
  biasAttributes,
  sessionsPipelines,
  planFinal,
  provisionedTemplates,
  weightsKept,
  singleInstance,
  overBudget,
  regionResidency,
  trafficReversed,
  latencyProcessing,
  latencyTight,
  edgeMode,
];
