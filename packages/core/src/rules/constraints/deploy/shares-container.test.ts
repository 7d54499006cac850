import { expect, test } from 'vitest';
import { sharesContainer } from '#rules/constraints/deploy/shares-container.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

const check = (text: string) => {
  const situation = situationFrom(text);
  return codeOf(
    sharesContainer.check(optionIn(situation, 'real-time/endpoint-multi-model'), situation),
  );
};

test('refuses one container for tenants who must not see each other', () => {
  expect(check('deployment: { models: 20, tenants: 20 }')).toBe('tenants-share-container');
});

test('refuses to load large models while somebody waits', () => {
  expect(check('deployment: { models: 20, modelMemory: 16 GB }')).toBe('loads-too-slowly');
});

test('allows small models of one owner', () => {
  expect(check('deployment: { models: 20, modelMemory: 100 MB }')).toBe(undefined);
});
