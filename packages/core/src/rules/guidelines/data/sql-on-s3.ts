import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** SQL over files that already lie in S3 needs nothing else. */
export const sqlOnS3: Guideline = {
  id: 'DP-02 sql on s3',
  reads: ['data.sources', 'data.formats', 'team.skills'],
  basis: 'heuristic',
  weigh(option, { need }) {
    if (option.service !== 'athena') return undefined;
    const sources = need.data?.sources ?? [];
    const isInS3 = sources.length > 0 && sources.every((source) => source === 's3');
    const knowsSql = need.team?.skills?.includes('sql') ?? false;
    if (isInS3 && knowsSql)
      return { points: 6, statement: say('sql-on-s3', {}), facts: page('athena', 'timeout') };
    const comesFromElsewhere = sources.some((source) => source !== 's3');
    const points = comesFromElsewhere ? -40 : -4;
    return { points, statement: say('not-all-in-s3', {}), facts: page('athena', 'timeout') };
  },
};
