import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** A run of an hour may be lost and repeated. */
const cheapToRepeatSeconds = 3_600;
/** Time to the deadline over the length of a run. */
const slackNeeded = 2;

/** Spare capacity pays where a run may start again and nobody counts the minutes. */
export const spotWithSlack: Guideline = {
  id: 'TC-05 slack',
  reads: [
    'training.interruptible',
    'training.checkpoints',
    'training.deadlineSlack',
    'training.duration',
  ],
  basis: 'heuristic',
  weigh(option, { need, workload, market }) {
    if (option.decision !== 'training-purchase') return undefined;
    const slack = need.training?.deadlineSlack?.low;
    const seconds = need.training?.duration?.high ?? 0;
    const survivesByCheckpoint = need.training?.checkpoints === true;
    const survives = survivesByCheckpoint || seconds <= cheapToRepeatSeconds;
    const isPressed = slack !== undefined && slack < slackNeeded;
    const suits =
      survives &&
      !isPressed &&
      (need.training?.interruptible ?? (workload.isTabularSupervised || survivesByCheckpoint));
    if (option.service === 'managed-spot') {
      const percent = market.managedSpot.typicalPercent;
      return suits
        ? {
            points: 1,
            statement: say('spot-restarts', { percent }),
            facts: page('managed-spot', 'saving'),
          }
        : undefined;
    }
    return isPressed
      ? {
          points: 4,
          statement: say('deadline-not-spot', { slack: slack ?? 0 }),
          facts: page('managed-spot', 'saving'),
        }
      : undefined;
  },
};
