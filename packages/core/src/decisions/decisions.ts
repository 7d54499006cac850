import type { Decision } from '#advice/option.ts';
import { access } from '#decisions/access.ts';
import { batch } from '#decisions/batch.ts';
import { commitment } from '#decisions/commitment.ts';
import { debugging } from '#decisions/debugging.ts';
import { encryption } from '#decisions/encryption.ts';
import { monitoring } from '#decisions/monitoring.ts';
import { network } from '#decisions/network.ts';
import { observability } from '#decisions/observability.ts';
import { orchestration } from '#decisions/orchestration.ts';
import { prepare } from '#decisions/prepare.ts';
import { realTime } from '#decisions/real-time.ts';
import { registry } from '#decisions/registry.ts';
import { scaling } from '#decisions/scaling.ts';
import { store } from '#decisions/store.ts';
import { trainingCompute } from '#decisions/training-compute.ts';
import { trainingMethod } from '#decisions/training-method.ts';
import { trainingPurchase } from '#decisions/training-purchase.ts';
import { tuning } from '#decisions/tuning.ts';

/**
 * Every question of a plan. Inside a cluster, later ones may read what earlier ones chose: purchase before compute,
 * scaling before the endpoint that it scales.
 */
export const decisions: readonly Decision[] = [
  prepare,
  store,
  access,
  encryption,
  network,
  trainingMethod,
  trainingPurchase,
  trainingCompute,
  tuning,
  debugging,
  registry,
  scaling,
  realTime,
  batch,
  monitoring,
  observability,
  orchestration,
  commitment,
];
