import { expect, test } from 'vitest';
import { vpcWhereNeeded } from '#rules/constraints/service/vpc-where-needed.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('refuses what takes no VPC configuration when the service must stay in a VPC', () => {
  const situation = situationFrom('deployment: { modes: [real-time], vpcOnly: true }');
  const option = optionIn(situation, 'real-time/endpoint-serverless');
  expect(codeOf(vpcWhereNeeded.check(option, situation))).toBe('no-vpc');
});

test('refuses it for confidential data as well', () => {
  const situation = situationFrom('data: { sensitivity: [confidential] }');
  const option = optionIn(situation, 'real-time/endpoint-serverless');
  expect(codeOf(vpcWhereNeeded.check(option, situation))).toBe('no-vpc');
});

test('allows what takes one', () => {
  const situation = situationFrom('deployment: { modes: [real-time], vpcOnly: true }');
  const option = optionIn(situation, 'real-time/endpoint-realtime');
  expect(codeOf(vpcWhereNeeded.check(option, situation))).toBe(undefined);
});
