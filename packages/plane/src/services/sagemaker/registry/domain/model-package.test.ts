import { expect, test } from 'vitest';
import { type ModelPackage, nameInReference, revise, versionKey } from './model-package.ts';

// Source: https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateModelPackage.html, read 2026-11.

const first: ModelPackage = {
  key: 'churn/1',
  version: { group: 'Churn', number: 1 },
  createdAt: 1,
  approval: 'PendingManualApproval',
  content: { CustomerMetadataProperties: { team: 'a', owner: 'b' } },
};

test('an update changes what it names and adds to the metadata', () => {
  const input = {
    ModelPackageArn: 'arn',
    ModelApprovalStatus: 'Approved' as const,
    ApprovalDescription: 'good enough',
    CustomerMetadataProperties: { team: 'c', ticket: '7' },
    CustomerMetadataPropertiesToRemove: ['owner'],
  };
  expect(revise(first, input, 2)).toEqual({
    ...first,
    approval: 'Approved',
    approvalDescription: 'good enough',
    modifiedAt: 2,
    content: { CustomerMetadataProperties: { team: 'c', ticket: '7' } },
  });
});

test('specifications are added, the approval stays', () => {
  const one = { Name: 'one', Containers: [] };
  const two = { Name: 'two', Containers: [] };
  const AdditionalInferenceSpecificationsToAdd = [two];
  const before = { ...first, content: { AdditionalInferenceSpecifications: [one] } };
  const input = { ModelPackageArn: 'arn', AdditionalInferenceSpecificationsToAdd };
  const after = revise(before, input, 2);
  expect(after.content.AdditionalInferenceSpecifications).toEqual([one, two]);
  expect(after.approval).toBe('PendingManualApproval');
});

test.each([
  ['arn:aws:sagemaker:eu-west-1:000000000000:model-package/churn/3', 'churn/3'],
  ['arn:aws:sagemaker:eu-west-1:000000000000:model-package-group/Churn', 'Churn'],
  ['churn/3', 'churn/3'],
  ['churn', 'churn'],
])('%s names %s', (reference, name) => {
  expect(nameInReference(reference)).toBe(name);
});

test('the ARN of a version has the group in lower case', () => {
  expect(versionKey('Churn', 12)).toBe('churn/12');
});
