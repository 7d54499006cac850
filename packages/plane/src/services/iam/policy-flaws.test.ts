import { describe, expect, it } from 'vitest';
import { flawOfIdentityPolicy, flawOfTrustPolicy } from './policy-flaws.ts';

const Version = '2012-10-17';
const allow = { Effect: 'Allow', Action: 's3:ListBucket', Resource: 'arn:aws:s3:::bucket' };

function flaw(changes: object, head: object = { Version }): string | undefined {
  return flawOfIdentityPolicy(JSON.stringify({ ...head, Statement: [{ ...allow, ...changes }] }));
}

// Expected words: recorded from IAM in getmoto/moto, tests/test_iam/test_iam_policies.py.
describe('an identity policy', () => {
  it.each([
    [{}, { Statement: 1 }, 'Policy document must be version 2012-10-17 or greater.'],
    [{}, { Version: '2008-10-17' }, 'Policy document must be version 2012-10-17 or greater.'],
    [{}, { Version: '2013-10-17' }, 'Syntax errors in policy.'],
    [{}, { Version, Extra: 1 }, 'Syntax errors in policy.'],
    [{ Extra: 1 }, { Version }, 'Syntax errors in policy.'],
    [{ Sid: [] }, { Version }, 'Syntax errors in policy.'],
    [{ Action: undefined }, { Version }, 'Policy statement must contain actions.'],
    [{ Effect: 'denY' }, { Version }, 'The policy failed legacy parsing'],
    [{ NotAction: 's3:*' }, { Version }, 'Syntax errors in policy.'],
    [
      { Action: 'invalid' },
      { Version },
      'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.',
    ],
    [{ Action: 'a a:List' }, { Version }, 'Vendor a a is not valid'],
    [{ Action: 's3:List:x' }, { Version }, 'Actions/Condition can contain only one colon.'],
    [{ Resource: 'x' }, { Version }, 'Resource x must be in ARN format or "*".'],
    [
      { Resource: 'a:b:c' },
      { Version },
      'Partition "b" is not valid for resource "arn:b:c:*:*:*".',
    ],
    [{ Resource: 'arn:aws:s3::x' }, { Version }, 'The policy failed legacy parsing'],
    [
      { Resource: 'arn:aws:s3:us-east-1::x' },
      { Version },
      'Resource arn:aws:s3:us-east-1::x can not contain region information.',
    ],
    [
      { Resource: 'arn:aws:iam:us-east-1::user/x' },
      { Version },
      'IAM resource arn:aws:iam:us-east-1::user/x cannot contain region information.',
    ],
    [{ Condition: { x: { a: '1' } } }, { Version }, 'Syntax errors in policy.'],
    [{ Condition: { DateLessThan: { a: 'x' } } }, { Version }, 'The policy failed legacy parsing'],
  ])('%j %j: %s', (changes, head, words) => {
    expect(flaw(changes, head)).toBe(words);
  });

  it('names its statements apart', () => {
    const twice = {
      Version,
      Statement: [
        { ...allow, Sid: 'a' },
        { ...allow, Sid: 'a' },
      ],
    };
    expect(flawOfIdentityPolicy(JSON.stringify(twice))).toContain('must be unique');
    expect(flaw({ Sid: 'a b' })).toContain('must be alpha-numeric');
    expect(flaw({ Principal: '*' })).toContain('should not specify a principal');
  });

  it.each([
    {},
    { Resource: '*' },
    { Resource: ['arn:aws:s3:::*', 'arn:aws:iam::*:user/*', 'arn:aws:iam::*:role/a'] },
    { Resource: 'arn:aws:s3:eu-west-1:111111111111:accesspoint/a' },
    { Condition: { DateLessThan: { 'aws:CurrentTime': '2026-11-26T12:00:00Z' } } },
    { Condition: { DateLessThan: { 'aws:EpochTime': 1_795_694_400 } } },
    { Condition: { 'ForAllValues:StringLikeIfExists': { 'aws:TagKeys': 'a*' } } },
  ])('%j is one', (changes) => {
    expect(flaw(changes)).toBeUndefined();
  });
});

describe('a trust policy', () => {
  const trust = (changes: object) =>
    flawOfTrustPolicy(
      JSON.stringify({
        Statement: { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: '*', ...changes },
      }),
    );

  it.each([
    [{ Resource: '*' }, 'Has prohibited field Resource.'],
    [{ Principal: undefined }, 'Missing required field Principal'],
    [{ Action: 's3:*' }, 'AssumeRole policy may only specify STS AssumeRole actions.'],
    [{ Principal: { AWS: 'bob' } }, 'Invalid principal in policy: "AWS":"bob"'],
    [
      { Principal: { AWS: 'arn:aws:iam::111111111111:user/*' } },
      'Invalid principal in policy: "AWS":"arn:aws:iam::111111111111:user/*"',
    ],
    [{}, undefined],
    [{ Principal: { AWS: ['111111111111', 'arn:aws:iam::111111111111:root'] } }, undefined],
    [{ Principal: { Service: 'glue.amazonaws.com' } }, undefined],
    [{ Action: ['sts:AssumeRole', 'sts:TagSession'] }, undefined],
  ])('%j: %s', (changes, words) => {
    expect(trust(changes)).toBe(words);
  });

  it('is JSON', () => {
    expect(flawOfTrustPolicy('file://trust.json')).toBe('This policy contains invalid Json');
  });
});
