import { expect, test } from 'vitest';
import { stepsOfJobs } from '#rules/guidelines/operate/steps-of-jobs.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours Pipelines for SageMaker jobs', () => {
  const situation = situationFrom('');
  const option = optionIn(situation, 'orchestration/pipelines');
  expect(codeOf(stepsOfJobs.weigh(option, situation))).toBe('pipeline-of-jobs');
});

test('favours Step Functions for approvals and many sources', () => {
  const situation = situationFrom(`operations: { approvals: true }
data: { sources: [database, saas, stream] }`);
  const option = optionIn(situation, 'orchestration/step-functions');
  expect(codeOf(stepsOfJobs.weigh(option, situation))).toBe('approvals-and-branches');
});

test('speaks against Step Functions otherwise', () => {
  const situation = situationFrom('');
  const option = optionIn(situation, 'orchestration/step-functions');
  expect(codeOf(stepsOfJobs.weigh(option, situation))).toBe('mostly-sagemaker');
});
