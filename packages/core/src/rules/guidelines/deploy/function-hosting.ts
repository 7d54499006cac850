import { modelsServed } from '#advice/models-served.ts';
import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';
import { worthUsd } from '#solve/weights.ts';

/**
 * Each model needs an image and a function of its own, built, patched and watched. Our estimate: half an hour a
 * month, at what an hour of effort is worth beside a point.
 */
const hoursPerFunction = 0.5;
const pointsPerFunction = (hoursPerFunction * worthUsd.effortHour) / worthUsd.guidelinePoint;

/** A function of one's own is less only for teams that run functions already. */
export const functionHosting: Guideline = {
  id: 'DM-09 function',
  reads: ['team.usesLambda', 'deployment.models'],
  basis: 'heuristic',
  weigh(option, { need }) {
    if (option.service !== 'lambda') return undefined;
    const facts = page('lambda', 'plan');
    return need.team?.usesLambda === true
      ? { points: 3, statement: say('function-team', {}), facts }
      : {
          points: -3 - pointsPerFunction * (modelsServed(need) - 1),
          statement: say('function-own-container', {}),
          facts,
        };
  },
};
