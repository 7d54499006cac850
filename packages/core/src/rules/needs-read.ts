import type { Need } from '#needs/need.ts';
import type { Cadence } from '#needs/vocabulary.ts';

/** What several rules want to know of a need, so that they mean the same by it. */

/** Little is to be adapted, or the team is known and none of it builds models. */
export function hasNoModellers({ problem, team }: Need): boolean {
  if (problem.customisation === 'high') return false;
  const skills = team?.skills ?? [];
  const builds = skills.includes('ml') || skills.includes('python');
  return !builds && (problem.customisation === 'low' || skills.length > 0);
}

/** Skills are known, and nobody writes code. */
export function writesNoCode({ team }: Need): boolean {
  const skills = team?.skills ?? [];
  return skills.length > 0 && skills.every((skill) => skill === 'none' || skill === 'sql');
}

/** Own architectures, frameworks or machines: what a ready-made service does not give. */
export function wantsControl({ problem, training }: Need): boolean {
  return (
    problem.customisation === 'high' ||
    training?.framework !== undefined ||
    training?.memoryPerGpu !== undefined ||
    training?.distributed === true
  );
}

const rare: readonly Cadence[] = ['once', 'monthly'];

/** Models that come about without anybody in front of a screen. */
export function trainsByItself({ training, operations, team }: Need): boolean {
  const isFrequent = training?.cadence !== undefined && !rare.includes(training.cadence);
  const trigger = operations?.retraining ?? 'manual';
  return isFrequent || trigger !== 'manual' || (team?.skills?.includes('devops') ?? false);
}
