import type { Decision } from '#advice/option.ts';
import { access } from '#decisions/access.ts';
import { aiPrivacy } from '#decisions/ai-privacy.ts';
import { approach } from '#decisions/approach.ts';
import { batch } from '#decisions/batch.ts';
import { catalogue } from '#decisions/catalogue.ts';
import { commitment } from '#decisions/commitment.ts';
import { debugging } from '#decisions/debugging.ts';
import { encryption } from '#decisions/encryption.ts';
import { explanations } from '#decisions/explanations.ts';
import { features } from '#decisions/features.ts';
import { labelling } from '#decisions/labelling.ts';
import { monitoring } from '#decisions/monitoring.ts';
import { network } from '#decisions/network.ts';
import { observability } from '#decisions/observability.ts';
import { orchestration } from '#decisions/orchestration.ts';
import { ownModelOnly } from '#decisions/own-model-only.ts';
import { prepare } from '#decisions/prepare.ts';
import { quality } from '#decisions/quality.ts';
import { realTime } from '#decisions/real-time.ts';
import { registry } from '#decisions/registry.ts';
import { scaling } from '#decisions/scaling.ts';
import { store } from '#decisions/store.ts';
import { tracking } from '#decisions/tracking.ts';
import { trainingCompute } from '#decisions/training-compute.ts';
import { trainingMethod } from '#decisions/training-method.ts';
import { trainingPurchase } from '#decisions/training-purchase.ts';
import { tuning } from '#decisions/tuning.ts';

/**
 * Every question of a plan. Inside a cluster, later ones may read what earlier ones chose: purchase before compute,
 * scaling before the endpoint that it scales.
 */
export const decisions: readonly Decision[] = [
  approach,
  labelling,
  ownModelOnly(prepare, 'personalize', 'rekognition-custom-labels'),
  ownModelOnly(quality, 'personalize'),
  store,
  catalogue,
  ownModelOnly(features),
  access,
  encryption,
  network,
  aiPrivacy,
  ownModelOnly(trainingMethod),
  ownModelOnly(trainingPurchase),
  ownModelOnly(trainingCompute),
  ownModelOnly(tuning),
  ownModelOnly(debugging),
  ownModelOnly(tracking),
  ownModelOnly(registry),
  ownModelOnly(scaling),
  ownModelOnly(realTime),
  ownModelOnly(batch),
  ownModelOnly(monitoring),
  ownModelOnly(explanations),
  observability,
  ownModelOnly(orchestration),
  commitment,
];
