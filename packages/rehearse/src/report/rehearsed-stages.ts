import type { DecisionId } from '@slipway/core';
import type { RehearsalEvidence } from '#evidence.ts';

/** The decisions of the plan that a rehearsal has really carried out. */
export function rehearsedStages(evidence: RehearsalEvidence): ReadonlySet<DecisionId> {
  const { training, deployment, batch } = evidence;
  const stages: DecisionId[] = ['store', 'training-method', 'training-compute'];
  if (training.spot) stages.push('training-purchase');
  if (deployment !== undefined && deployment.standsInFor === undefined) stages.push('real-time');
  if (batch !== undefined) stages.push('batch');
  return new Set(stages);
}
