import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** EMR for teams that run Spark on it already. */
export const ownSpark: Guideline = {
  id: 'DP-06 own Spark',
  reads: ['team.skills', 'data.readers'],
  basis: 'heuristic',
  weigh(option, { need }) {
    if (option.service !== 'emr-serverless') return undefined;
    const isKnown =
      (need.team?.skills ?? []).includes('spark') && (need.data?.readers ?? []).includes('emr');
    const facts = page('emr-serverless', 'spark');
    return isKnown
      ? { points: 24, statement: say('spark-own-images', {}), facts }
      : { points: -12, statement: say('spark-without-bookmarks', {}), facts };
  },
};
