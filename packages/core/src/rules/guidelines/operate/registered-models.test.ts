import { expect, test } from 'vitest';
import { registeredModels } from '#rules/guidelines/operate/registered-models.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours versions and approvals', () => {
  const situation = situationFrom('');
  const option = optionIn(situation, 'registry/model-registry');
  expect(codeOf(registeredModels.weigh(option, situation))).toBe('registry-for-production');
});
