import { expect, test } from 'vitest';
import { ownKeys } from '#rules/guidelines/govern/own-keys.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours own keys for sensitive data', () => {
  const situation = situationFrom('data: { sensitivity: [personal] }');
  const option = optionIn(situation, 'encryption/kms');
  expect(codeOf(ownKeys.weigh(option, situation))).toBe('keys-for-sensitive');
});

test('favours the default for other data', () => {
  const situation = situationFrom('data: { sensitivity: [internal] }');
  const option = optionIn(situation, 'encryption/sse-s3');
  expect(codeOf(ownKeys.weigh(option, situation))).toBe('keys-not-needed');
});
