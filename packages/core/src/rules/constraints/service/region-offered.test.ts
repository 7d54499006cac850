import { expect, test } from 'vitest';
import { regionOffered } from '#rules/constraints/service/region-offered.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('allows services that no page lists as absent', () => {
  const situation = situationFrom('');
  const option = optionIn(situation, 'store/s3');
  expect(codeOf(regionOffered.check(option, situation))).toBe(undefined);
});
