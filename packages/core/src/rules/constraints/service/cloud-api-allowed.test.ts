import { expect, test } from 'vitest';
import { cloudApiAllowed } from '#rules/constraints/service/cloud-api-allowed.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

const check = (text: string) => {
  const situation = situationFrom(`problem: { task: defect-detection }\n${text}`);
  const option = optionIn(situation, 'approach/rekognition-custom-labels');
  return codeOf(cloudApiAllowed.check(option, situation));
};

test('refuses a service in the cloud for devices alone', () => {
  expect(check('deployment: { modes: [edge] }')).toBe('not-at-the-edge');
});

test('refuses it where nothing may reach a network', () => {
  expect(check('deployment: { networkIsolation: true }')).toBe('not-isolated');
});

test('allows it beside the cloud', () => {
  expect(check('deployment: { modes: [edge, batch] }')).toBe(undefined);
});
