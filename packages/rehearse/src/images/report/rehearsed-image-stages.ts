import type { DecisionId } from '@slipway/core';
import type { ImageEvidence } from '#images/image-evidence.ts';

/** The decisions of the plan that a rehearsal on images has really carried out. */
export function rehearsedImageStages(evidence: ImageEvidence): ReadonlySet<DecisionId> {
  const { training, scaling } = evidence;
  const stages: DecisionId[] = ['store', 'prepare', 'catalogue', 'training-compute'];
  if (training.standsInFor === undefined) stages.push('training-method');
  if (training.spot.used) stages.push('training-purchase');
  if (training.rules.length > 0) stages.push('debugging');
  if (evidence.tuning.trials.length > 0) stages.push('tuning');
  stages.push('registry', 'real-time', 'batch', 'monitoring');
  if (scaling.activities.length > 0) stages.push('scaling');
  return new Set(stages);
}
