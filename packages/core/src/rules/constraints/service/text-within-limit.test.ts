import { expect, test } from 'vitest';
import { textWithinLimit } from '#rules/constraints/service/text-within-limit.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

const check = (text: string) => {
  const situation = situationFrom(text);
  return codeOf(textWithinLimit.check(optionIn(situation, 'approach/comprehend'), situation));
};

test('refuses texts over the limit of a direct call', () => {
  expect(check('problem: { task: sentiment-analysis }\ndeployment: { payload: 60 kB }')).toBe(
    'payload-over-limit',
  );
});

test('allows more for entities', () => {
  expect(check('problem: { task: entity-extraction }\ndeployment: { payload: 60 kB }')).toBe(
    undefined,
  );
});
