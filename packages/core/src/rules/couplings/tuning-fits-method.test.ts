import { expect, test } from 'vitest';
import { tuningFitsMethod } from '#rules/couplings/tuning-fits-method.ts';
import { codeOf, optionIn, situationFrom } from '../../../test/situations.ts';

const situation = situationFrom('');

function beside(...paths: readonly string[]) {
  const options = paths.map((path) => optionIn(situation, path));
  return new Map(options.map((option) => [option.decision, option]));
}

test('refuses a search on top of AutoML', () => {
  const option = optionIn(situation, 'tuning/automatic-model-tuning');
  const selection = beside('training-method/autopilot');
  expect(codeOf(tuningFitsMethod.check(option, selection, situation))).toBe('tunes-by-itself');
});

test('allows it on a built-in algorithm', () => {
  const option = optionIn(situation, 'tuning/automatic-model-tuning');
  const selection = beside('training-method/builtin-algorithm');
  expect(codeOf(tuningFitsMethod.check(option, selection, situation))).toBe(undefined);
});
