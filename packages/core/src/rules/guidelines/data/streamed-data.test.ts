import { expect, test } from 'vitest';
import { streamedData } from '#rules/guidelines/data/streamed-data.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

const weigh = (text: string) => {
  const situation = situationFrom(text);
  return codeOf(streamedData.weigh(optionIn(situation, 'prepare/glue'), situation));
};

test('favours Glue for events that never stop', () => {
  expect(weigh('data: { sources: [stream], cadence: continuous }')).toBe('stream-by-glue');
});

test('is silent about a nightly copy of a stream', () => {
  expect(weigh('data: { sources: [stream], cadence: daily }')).toBe(undefined);
});
