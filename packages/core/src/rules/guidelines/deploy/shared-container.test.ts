import { expect, test } from 'vitest';
import { sharedContainer } from '#rules/guidelines/deploy/shared-container.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours sharing for many models', () => {
  const situation = situationFrom(`deployment: { models: 300 }`);
  const option = optionIn(situation, 'real-time/endpoint-multi-model');
  expect(codeOf(sharedContainer.weigh(option, situation))).toBe('many-like-models');
});

test('speaks against it for few', () => {
  const situation = situationFrom(`deployment: { models: 3 }`);
  const option = optionIn(situation, 'real-time/endpoint-multi-model');
  expect(codeOf(sharedContainer.weigh(option, situation))).toBe('few-models-share');
});

test('speaks against it before a tight deadline', () => {
  const situation = situationFrom(`deployment: { models: 300, latency: 50 ms }`);
  const option = optionIn(situation, 'real-time/endpoint-multi-model');
  expect(codeOf(sharedContainer.weigh(option, situation))).toBe('first-call-waits');
});
