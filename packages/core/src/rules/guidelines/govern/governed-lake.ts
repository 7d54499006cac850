import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** Different rights on the same tables are what Lake Formation is for; one team needs less. */
export const governedLake: Guideline = {
  id: 'SG-04 governed lake',
  reads: ['data.readingTeams', 'data.sensitivity'],
  basis: 'heuristic',
  weigh(option, { need, workload }) {
    if (option.decision !== 'access') return undefined;
    const teams = need.data?.readingTeams?.high ?? 1;
    const isShared = teams >= 2 || (workload.isPersonal && (need.data?.readers ?? []).length >= 2);
    if (option.service === 'lake-formation') {
      const facts = page('lake-formation', isShared ? 'grants' : 'engines');
      return isShared
        ? { points: 16, statement: say('lake-many-teams', { teams }), facts }
        : { points: -2, statement: say('lake-not-needed', {}), facts };
    }
    return isShared
      ? undefined
      : { points: 2, statement: say('one-team-policies', {}), facts: page('iam', 'policies') };
  },
};
