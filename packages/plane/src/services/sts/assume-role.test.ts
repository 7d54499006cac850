import type { Tag } from '@aws-sdk/client-sts';
import { AwsServiceError, type Principal, type RequestContext } from '@slipway/wire';
import { beforeEach, expect, test } from 'vitest';
import type { SessionRequest, Sessions } from '#ports/sessions.ts';
import { evaluatePolicy } from '../../policy/evaluate-policy.ts';
import { statementsOf } from '../../policy/known-statements.ts';
import { createSts } from './service.ts';

const accountId = '111111111111';
const RoleArn = `arn:aws:iam::${accountId}:role/r`;
const ada: Principal = { accessKeyId: 'A', accountId, arn: `arn:aws:iam::${accountId}:user/ada` };
/** What the last session was made with. */
let made: SessionRequest | undefined;
const sessions: Sessions = {
  vend(_scope, request) {
    made = request;
    const [accessKeyId, secretAccessKey, sessionToken] = ['ASIA1', 's', 't'];
    return { accessKeyId, secretAccessKey, sessionToken, sessionArn: 'arn' };
  },
  vendForUser: () => expect.fail('no user asks here'),
  read: () => ({ kind: 'foreign' }),
  secretOf: () => 's',
};
let trustPolicy = '';
let own = '';

const policy = (...Statement: readonly object[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement });
const trust = (Action: string | string[], more: object = {}) =>
  policy({ Effect: 'Allow', Principal: { AWS: ada.arn }, Action, ...more });

beforeEach(() => {
  trustPolicy = trust('sts:AssumeRole');
  own = '';
});

function assume(input: object, principal: Principal = ada, headers: object = {}): unknown {
  const sts = createSts({
    ...{ sessions, isEnforced: true, userKeys: { accountOf: () => undefined } },
    roles: { find: () => ({ id: 'AROA1', trustPolicy, maxSessionSeconds: 7200 }) },
    permissions: {
      decide: (_principal, request) =>
        evaluatePolicy(statementsOf(own), {
          ...request,
          principal: { accountId: '', arns: [] },
        }),
      limit: () => 'allow',
      entity: () => undefined,
      hasPolicy: (_accountId, arn) => arn.endsWith('/known'),
    },
  });
  const context = { principal, headers, scope: { accountId: principal.accountId, region: 'x' } };
  const handler = sts.operations['AssumeRole'];
  return handler?.({ RoleArn, RoleSessionName: 's', ...input } as never, context as RequestContext);
}

function said(input: object, principal?: Principal, headers?: object): string {
  try {
    assume(input, principal, headers);
    return 'done';
  } catch (error) {
    return error instanceof AwsServiceError ? `${error.code}: ${error.message}` : String(error);
  }
}

const Tags: Tag[] = [{ Key: 'Team', Value: 'a' }];

// Source of the rules: IAM User Guide, id_session-tags and id_credentials_temp_control-access_monitor (2026-11).
test('tags and a source identity are asked for on their own', () => {
  expect(said({})).toBe('done');
  expect(said({ Tags })).toContain('not authorized to perform: sts:TagSession');
  expect(said({ SourceIdentity: 'ada' })).toContain('to perform: sts:SetSourceIdentity');
  trustPolicy = trust(['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'], {
    Condition: { StringLikeIfExists: { 'aws:RequestTag/team': 'a', 'sts:SourceIdentity': 'a*' } },
  });
  expect(said({ Tags, SourceIdentity: 'ada' })).toBe('done');
  expect(said({ Tags: [{ Key: 'team', Value: 'b' }] })).toContain('AccessDenied');
  assume({ Tags, TransitiveTagKeys: ['Team'], SourceIdentity: 'ada' });
  const tagged = { tags: { Team: 'a' }, transitiveTagKeys: ['Team'], sourceIdentity: 'ada' };
  expect(made).toMatchObject(tagged);
});

test('tags are told apart by no case, and those of the calling session stay', () => {
  trustPolicy = trust('sts:*');
  expect(said({ Tags: [...Tags, { Key: 'TEAM', Value: 'b' }] })).toContain('Duplicate tag keys');
  expect(said({ Tags: [{ Key: 'aws:x', Value: '' }] })).toContain('reserved');
  expect(said({ Tags, TransitiveTagKeys: ['Dept'] })).toContain('must be included');
  const chained = { ...ada, transitiveTags: new Map([['team', 'b']]), sourceIdentity: 'ada' };
  expect(said({ Tags }, chained)).toContain('conflicts with a transitive tag key');
  expect(said({ SourceIdentity: 'eve' }, chained)).toContain('cannot be changed');
  assume({}, chained);
  const kept = { tags: { team: 'b' }, transitiveTagKeys: ['team'], sourceIdentity: 'ada' };
  expect(made).toMatchObject(kept);
});

test('a session is narrowed by policies that are policies', () => {
  const statement = { Effect: 'Allow', Action: '*', Resource: '*' };
  expect(said({ Policy: policy(statement) })).toBe('done');
  expect(said({ Policy: 'no' })).toContain('MalformedPolicyDocument');
  expect(said({ Policy: policy({ ...statement, Principal: '*' }) })).toContain('a principal');
  const long = policy({ ...statement, Action: Array.from({ length: 200 }, () => 's3:GetObject') });
  expect(said({ Policy: long })).toContain('PackedPolicyTooLarge');
  expect(said({ PolicyArns: [{ arn: 'arn:aws:iam::aws:policy/known' }] })).toBe('done');
  expect(said({ PolicyArns: [{ arn: 'arn:aws:iam::aws:policy/other' }] })).toContain('not known');
});

test('a role of another account needs the caller’s own policies as well', () => {
  const guest = { ...ada, accountId: '222222222222', arn: 'arn:aws:iam::222222222222:user/guest' };
  trustPolicy = policy({
    ...{ Effect: 'Allow', Principal: { AWS: guest.arn }, Action: 'sts:AssumeRole' },
  });
  expect(said({}, guest)).toContain('AccessDenied');
  own = policy({ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: RoleArn });
  expect(said({}, guest)).toBe('done');
  own = policy({ Effect: 'Deny', Action: 'sts:*', Resource: '*' });
  trustPolicy = trust('sts:AssumeRole');
  expect(said({})).toContain('AccessDenied');
});

test('who is a session of a role already becomes another for an hour at most', () => {
  const token = { 'x-amz-security-token': 't' };
  const ofRole = { ...ada, roleArn: `${RoleArn}2` };
  expect(said({ DurationSeconds: 7200 })).toBe('done');
  expect(said({ DurationSeconds: 7201 })).toContain('MaxSessionDuration');
  expect(said({ DurationSeconds: 7200 }, ofRole, token)).toContain('1 hour session limit');
  // A user's own session is the user.
  expect(said({ DurationSeconds: 7200 }, ada, token)).toBe('done');
  expect(said({ SerialNumber: 'd', TokenCode: '123456' })).toContain('MultiFactorAuthentication');
});
