import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** Trials longer than this are tuned on a part of the data, by hand. */
const longTrialHours = 24;

/** Asked for by name: as good as a demand, and only what is impossible stands against it. */
const pointsForWish = 100;

/** A search is worth it where a trial is cheap. */
export const tuningPays: Guideline = {
  id: 'TU-02 trials',
  reads: ['training.tuning', 'training.duration'],
  basis: 'heuristic',
  weigh(option, { need }) {
    if (option.decision !== 'tuning') return undefined;
    const wanted = need.training?.tuning;
    if (option.service === 'none')
      return wanted === false ? { points: 10, statement: say('tuning-not-wanted', {}) } : undefined;
    const hours = (need.training?.duration?.expected ?? 0) / 3_600;
    if (wanted !== true && hours > longTrialHours) return undefined;
    const trials = Number(option.configuration['maxJobs'] ?? 0);
    const facts = page('automatic-model-tuning', 'strategies');
    return wanted === true
      ? { points: pointsForWish, statement: say('tuning-asked', { trials }), facts }
      : { points: 6, statement: say('tuning-pays', { trials }), facts };
  },
};
