import { expect, test } from 'vitest';
import { variantsWhereNeeded } from '#rules/constraints/deploy/variants-where-needed.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('refuses a single variant when A/B tests are wanted', () => {
  const situation = situationFrom('deployment: { variants: true }');
  const option = optionIn(situation, 'real-time/endpoint-serverless');
  expect(codeOf(variantsWhereNeeded.check(option, situation))).toBe('no-variants');
});

test('allows several', () => {
  const situation = situationFrom('deployment: { variants: true }');
  const option = optionIn(situation, 'real-time/endpoint-realtime');
  expect(codeOf(variantsWhereNeeded.check(option, situation))).toBe(undefined);
});
