import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

const largeBytes = 10e9;
const manySources = 2;

/** Repeated work on much data, or on many sources, is what Glue is for. */
export const recurringLargeData: Guideline = {
  id: 'DP-01 recurring large data',
  reads: ['data.size', 'data.sources', 'data.sourceCount', 'training.cadence', 'team.skills'],
  basis: 'heuristic',
  weigh(option, { need, workload }) {
    const bytes = workload.dataBytes.high;
    const skills = need.team?.skills ?? [];
    const sources = need.data?.sources ?? [];
    const isSqlOnly =
      sources.length > 0 &&
      sources.every((source) => source === 's3') &&
      skills.includes('sql') &&
      !skills.includes('spark');
    const isLarge = (bytes > largeBytes && !isSqlOnly) || workload.sourceCount > manySources;
    if (option.service !== 'glue' || !isLarge) return undefined;
    const statement = say('many-sources-spark', { sources: workload.sourceCount, bytes });
    return { points: 12, statement, facts: page('glue', 'version') };
  },
};
