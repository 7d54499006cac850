import { expect, it } from 'vitest';
import { formFault, lengthRange, readFormPolicy } from './form-policy.ts';

const expiration = '2030-01-01T00:00:00Z';
const policyOf = (document: unknown) =>
  readFormPolicy(Buffer.from(JSON.stringify(document)).toString('base64'));
const conditions = [
  { bucket: 'b' },
  ['starts-with', '$key', 'user/'],
  ['eq', '$ACL', 'private'],
  ['starts-with', '$Content-Type', 'image/'],
  ['content-length-range', 1, 10],
];
const fields = {
  bucket: 'b',
  key: 'user/me',
  acl: 'private',
  'content-type': 'image/png,image/gif',
  policy: '...',
  'x-ignore-this': 'x',
};

function fault(changes: Record<string, string> = {}): string | undefined {
  const policy = policyOf({ expiration, conditions });
  if (!policy) throw new TypeError('the policy was not read');
  return formFault(policy, new Map(Object.entries({ ...fields, ...changes })));
}

it('lets through what every condition allows', () => {
  expect(fault()).toBeUndefined();
});

it.each([
  [{ key: 'other/me' }, 'Policy Condition failed: ["starts-with", "$key", "user/"]'],
  [{ acl: 'public-read' }, 'Policy Condition failed: ["eq", "$acl", "private"]'],
  [{ 'content-type': 'image/png,text/html' }, 'Policy Condition failed'],
  [{ 'x-amz-meta-a': 'b' }, 'Extra input fields: x-amz-meta-a'],
])('refuses %j', (changes, expected) => {
  expect(fault(changes)).toContain(expected);
});

it('reads the range of the length', () => {
  const policy = policyOf({ expiration, conditions });
  expect(policy && lengthRange(policy)).toEqual({ kind: 'length', min: 1, max: 10 });
});

it.each([
  ['no JSON', 'x'],
  ['no expiration', { conditions }],
  ['an expiration that is no ISO date', { expiration: 'tomorrow', conditions }],
  ['no conditions', { expiration }],
  ['an empty condition', { expiration, conditions: [{}] }],
  ['an unknown operator', { expiration, conditions: [['ends-with', '$key', 'x']] }],
  ['a field without its mark', { expiration, conditions: [['eq', 'key', 'x']] }],
  ['half a range', { expiration, conditions: [['content-length-range', 1]] }],
  ['a negative range', { expiration, conditions: [['content-length-range', -1, 2]] }],
])('does not take %s for a policy', (_name, document) => {
  expect(policyOf(document)).toBeUndefined();
});
