import { expect, test } from 'vitest';
import { spotScarce } from '#rules/constraints/train/spot-scarce.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

const check = (text: string) => {
  const situation = situationFrom(`problem: { task: object-detection }\n${text}`);
  return codeOf(spotScarce.check(optionIn(situation, 'training-purchase/managed-spot'), situation));
};

test('refuses spare capacity for weeks on several machines', () => {
  expect(check('training: { distributed: true, duration: 20 days }')).toBe('spot-scarce');
});

test('allows it for a day', () => {
  expect(check('training: { distributed: true, duration: 1 day }')).toBe(undefined);
});
