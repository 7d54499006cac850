import { expect, test } from 'vitest';
import { plainOption } from '#advice/option.ts';
import { aiMayNotKeep } from '#rules/guidelines/govern/ai-may-not-keep.ts';
import { codeOf, situationFrom } from '../../../../test/situations.ts';

const option = plainOption('ai-privacy', 'ai-opt-out');

test('favours the policy in Europe', () => {
  const situation = situationFrom(`problem: { task: document-extraction }
constraints: { region: eu-west-3 }`);
  expect(codeOf(aiMayNotKeep.weigh(option, situation))).toBe('ai-may-not-keep');
});

test('is silent about public data elsewhere', () => {
  const situation = situationFrom('problem: { task: document-extraction }');
  expect(codeOf(aiMayNotKeep.weigh(option, situation))).toBe(undefined);
});
