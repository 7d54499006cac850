import { expect, test } from 'vitest';
import { airflowTeams } from '#rules/guidelines/operate/airflow-teams.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours Airflow for its people', () => {
  const situation = situationFrom(`team: { skills: [airflow] }`);
  const option = optionIn(situation, 'orchestration/mwaa');
  expect(codeOf(airflowTeams.weigh(option, situation))).toBe('airflow-known');
});

test('speaks against it otherwise', () => {
  const situation = situationFrom(``);
  const option = optionIn(situation, 'orchestration/mwaa');
  expect(codeOf(airflowTeams.weigh(option, situation))).toBe('airflow-not-known');
});
