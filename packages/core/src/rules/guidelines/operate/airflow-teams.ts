import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** Airflow for teams that write it. */
export const airflowTeams: Guideline = {
  id: 'ML-03 airflow',
  reads: ['team.skills', 'training.cadence'],
  basis: 'stated',
  weigh(option, { need }) {
    if (option.service !== 'mwaa') return undefined;
    const isKnown = need.team?.skills?.includes('airflow') ?? false;
    const facts = page('mwaa', 'airflow');
    const points = option.configuration['variant'] === 'provisioned' ? 45 : 20;
    return isKnown
      ? { points, statement: say('airflow-known', {}), facts }
      : { points: -4, statement: say('airflow-not-known', {}), facts };
  },
};
