import { expect, test } from 'vitest';
import { readPolicy } from '../../policy/policy-document.ts';
import {
  awsManagedArns,
  awsManagedDocument,
  awsManagedPolicy,
  isAwsManaged,
} from './managed-policies.ts';

test.each(awsManagedArns())('%s is a policy that is evaluated', (arn) => {
  expect(isAwsManaged(arn)).toBe(true);
  const reading = readPolicy(awsManagedDocument(arn) ?? '');
  expect(reading).not.toHaveProperty('fault');
  const { id, version, created, updated } = awsManagedPolicy(arn) ?? {};
  expect(id).toMatch(/^ANPA[A-Z0-9]{17}$/);
  expect(version).toMatch(/^v\d+$/);
  expect(Date.parse(created ?? '')).toBeLessThanOrEqual(Date.parse(updated ?? ''));
});

test('a policy is known by its whole path', () => {
  expect(awsManagedPolicy('arn:aws:iam::aws:policy/service-role/AWSGlueServiceRole')).toBeDefined();
  expect(awsManagedPolicy('arn:aws:iam::aws:policy/AWSGlueServiceRole')).toBeUndefined();
  expect(awsManagedPolicy('arn:aws:iam::aws:policy/toString')).toBeUndefined();
});
