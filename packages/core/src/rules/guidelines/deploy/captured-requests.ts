import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** Watching for drift wants the requests, and a serverless endpoint captures none. */
export const capturedRequests: Guideline = {
  id: 'DM-04 capture',
  reads: ['operations.monitoring'],
  basis: 'stated',
  weigh(option, { need }) {
    const isWatched = (need.operations?.monitoring ?? []).length > 0;
    if (option.service !== 'endpoint-serverless' || !isWatched) return undefined;
    return {
      points: -3,
      statement: say('captures-none', {}),
      facts: page('endpoint-serverless', 'intermittent'),
    };
  },
};
