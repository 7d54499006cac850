import { expect, test } from 'vitest';
import { privateNetwork } from '#rules/guidelines/govern/private-network.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours a VPC that is asked for', () => {
  const situation = situationFrom('deployment: { vpcOnly: true }');
  const option = optionIn(situation, 'network/vpc');
  expect(codeOf(privateNetwork.weigh(option, situation))).toBe('vpc-asked');
});

test('favours a VPC for confidential data', () => {
  const situation = situationFrom('data: { sensitivity: [regulated] }');
  const option = optionIn(situation, 'network/vpc');
  expect(codeOf(privateNetwork.weigh(option, situation))).toBe('vpc-for-sensitive');
});

test('favours none otherwise', () => {
  const situation = situationFrom('');
  const option = optionIn(situation, 'network/none');
  expect(codeOf(privateNetwork.weigh(option, situation))).toBe('vpc-not-needed');
});
