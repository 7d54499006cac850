import { expect, test } from 'vitest';
import { tuningPays } from '#rules/guidelines/train/tuning-pays.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours a search with short trials', () => {
  const situation = situationFrom('');
  const option = optionIn(situation, 'tuning/automatic-model-tuning');
  expect(codeOf(tuningPays.weigh(option, situation))).toBe('tuning-pays');
});

test('favours none when none is wanted', () => {
  const situation = situationFrom('training: { tuning: false }');
  const option = optionIn(situation, 'tuning/none');
  expect(codeOf(tuningPays.weigh(option, situation))).toBe('tuning-not-wanted');
});

test('is silent about trials of days', () => {
  const situation = situationFrom('training: { duration: 3 days }');
  const option = optionIn(situation, 'tuning/automatic-model-tuning');
  expect(codeOf(tuningPays.weigh(option, situation))).toBe(undefined);
});

test('a search that is asked for is not weighed against its price', () => {
  const situation = situationFrom('training: { tuning: true, duration: 3 days }');
  const option = optionIn(situation, 'tuning/automatic-model-tuning');
  expect(codeOf(tuningPays.weigh(option, situation))).toBe('tuning-asked');
  expect(tuningPays.weigh(option, situation)?.points).toBe(100);
});
