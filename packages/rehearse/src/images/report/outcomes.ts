import type { ImageEvidence } from '#images/image-evidence.ts';
import type { ImageReportMessages } from '#images/report/messages/en/index.ts';

export interface Outcome {
  readonly claim: keyof ImageReportMessages['overview']['claims'];
  readonly held: boolean;
}

/** What the rehearsal set out to show, and whether it did; what was not tried here is left out. */
export function outcomesOf(evidence: ImageEvidence): readonly Outcome[] {
  const { quality, training, batch, monitoring, secondRound } = evidence;
  const { quiet, drifted } = monitoring;
  const { spot } = training;
  const resumed: readonly Outcome[] =
    spot.interruptions === 0 ? [] : [{ claim: 'resumed', held: hasResumed(training) }];
  return [
    { claim: 'beats', held: quality.baselines.every(({ f1 }) => quality.f1 > f1) },
    ...resumed,
    { claim: 'scaled', held: hasScaled(evidence) },
    { claim: 'batch', held: batch.agrees },
    { claim: 'drift', held: quiet.violations.length === 0 && drifted.violations.length > 0 },
    { claim: 'better', held: secondRound.f1After > secondRound.f1Before },
    {
      claim: 'update',
      held: secondRound.requestsDuringUpdate > 0 && secondRound.lostDuringUpdate === 0,
    },
  ];
}

/**
 * It ended, and the first epoch was not the first one again. Of a job that went on exactly where it was, no epoch is
 * in the log twice, and none is named to have resumed at.
 */
function hasResumed({ spot, curve }: ImageEvidence['training']): boolean {
  const isCompleted = spot.transitions.at(-1)?.status === 'Completed';
  return isCompleted && curve.length > 0 && spot.resumedAtEpoch !== 0;
}

/** Out from where it began, and in again. */
export function scalingReach({ scaling }: Pick<ImageEvidence, 'scaling'>) {
  const counts = scaling.timeline.map(({ instances }) => instances);
  const first = counts[0] ?? scaling.minInstances;
  return { first, most: Math.max(first, ...counts), last: counts.at(-1) ?? first };
}

function hasScaled(evidence: ImageEvidence): boolean {
  const { first, most, last } = scalingReach(evidence);
  return most > first && last < most;
}
