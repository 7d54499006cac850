import { describe, expect, it } from 'vitest';
import { evaluatePolicy, type PolicyRequest } from './evaluate-policy.ts';
import { readPolicy } from './policy-document.ts';
import { matchesWildcard } from './wildcard.ts';

const alice = 'arn:aws:iam::111111111111:user/alice';

function decision(statement: object | object[], changes: Partial<PolicyRequest> = {}) {
  const reading = readPolicy(JSON.stringify({ Version: '2012-10-17', Statement: statement }));
  if ('fault' in reading) return reading.fault;
  return evaluatePolicy(reading.statements, {
    principal: { accountId: '111111111111', arns: [alice] },
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::bucket/key',
    context: () => undefined,
    ...changes,
  });
}

const allow = { Effect: 'Allow', Principal: '*', Action: 's3:Get*', Resource: '*' };

describe('statements', () => {
  it('allow, deny first, and say nothing of the rest', () => {
    expect(decision(allow)).toBe('allow');
    expect(decision(allow, { action: 's3:PutObject' })).toBe('none');
    expect(decision([allow, { ...allow, Effect: 'Deny' }])).toBe('deny');
  });

  it('know accounts, users and everybody', () => {
    const by = (AWS: string | string[]) => decision({ ...allow, Principal: { AWS } });
    expect(by('111111111111')).toBe('allow');
    expect(by('arn:aws:iam::111111111111:root')).toBe('allow');
    expect(by([alice])).toBe('allow');
    expect(by('arn:aws:iam::222222222222:root')).toBe('none');
    const anonymous = { principal: { accountId: undefined, arns: [] } };
    expect(decision(allow, anonymous)).toBe('allow');
    expect(decision({ ...allow, Principal: { AWS: alice } }, anonymous)).toBe('none');
    const { Principal: _, ...others } = allow;
    expect(decision({ ...others, NotPrincipal: { AWS: alice } })).toBe('none');
  });

  it('know accounts by S3’s ids of them', () => {
    const named = { ...allow, Principal: { CanonicalUser: 'abc' } };
    const of = (id: string) => ({
      principal: { accountId: '111111111111', arns: [], canonicalId: () => id },
    });
    expect(decision(named, of('abc'))).toBe('allow');
    expect(decision(named, of('abd'))).toBe('none');
    expect(decision({ ...named, Effect: 'Deny' }, of('abc'))).toBe('deny');
    expect(decision(named)).toBe('none');
  });

  it('leave out by NotAction and NotResource', () => {
    const { Action: _a, Resource: _r, ...rest } = allow;
    expect(decision({ ...rest, NotAction: 's3:Put*', Resource: '*' })).toBe('allow');
    expect(decision({ ...rest, NotAction: 's3:Get*', Resource: '*' })).toBe('none');
    expect(decision({ ...rest, Action: '*', NotResource: 'arn:aws:s3:::bucket/*' })).toBe('none');
  });
});

describe('conditions', () => {
  const values: Record<string, string[]> = {
    'aws:username': ['alice'],
    's3:prefix': ['home/alice'],
    'aws:sourceip': ['10.1.2.3'],
    's3:max-keys': ['10'],
    'aws:tagkeys': ['a', 'b'],
    'aws:principalarn': ['arn:aws:iam::111111111111:user/x:role/admin'],
    'aws:viaawsservice': ['false'],
    'aws:currenttime': ['2026-11-26T12:00:00Z'],
  };
  const context = (key: string) => values[key.toLowerCase()];
  const when = (Condition: object) => decision({ ...allow, Condition }, { context });

  const ofUser = ['home/$', '{aws:username}'].join('');
  it.each<[object, string]>([
    [{ StringEquals: { 'aws:username': ['bob', 'alice'] } }, 'allow'],
    [{ StringNotEquals: { 'aws:username': ['bob', 'alice'] } }, 'none'],
    [{ StringLike: { 's3:prefix': ofUser } }, 'allow'],
    [{ IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }, 'allow'],
    [{ NotIpAddress: { 'aws:SourceIp': '10.1.2.0/24' } }, 'none'],
    [{ NumericLessThanEquals: { 's3:max-keys': 10 } }, 'allow'],
    [{ NumericLessThan: { 's3:max-keys': '10' } }, 'none'],
    [{ Null: { 's3:x-amz-acl': 'true' } }, 'allow'],
    [{ Null: { 'aws:username': 'true' } }, 'none'],
    [{ StringEquals: { 's3:x-amz-acl': 'private' } }, 'none'],
    [{ StringEqualsIfExists: { 's3:x-amz-acl': 'private' } }, 'allow'],
    [{ StringNotEquals: { 's3:x-amz-acl': 'private' } }, 'allow'],
    [{ 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a', 'b', 'c'] } }, 'allow'],
    [{ 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a'] } }, 'none'],
    [{ 'ForAnyValue:StringEquals': { 'aws:TagKeys': ['a'] } }, 'allow'],
    // A quantifier decides alone what holds of a key that is not there.
    [{ 'ForAnyValue:StringNotEquals': { 'aws:absent': ['a'] } }, 'none'],
    [{ 'ForAllValues:StringNotEquals': { 'aws:absent': ['a'] } }, 'allow'],
    [{ 'ForAnyValue:StringEqualsIfExists': { 'aws:absent': ['a'] } }, 'allow'],
    [{ 'ForAnyValue:StringNotEquals': { 'aws:TagKeys': ['a'] } }, 'allow'],
    [{ 'ForAllValues:StringNotEquals': { 'aws:TagKeys': ['a'] } }, 'none'],
    // A wildcard reaches over no part of an ARN.
    [{ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/admin' } }, 'none'],
    [{ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:user/*' } }, 'allow'],
    [{ ArnEquals: { 'aws:PrincipalArn': 'arn:aws:iam::*' } }, 'allow'],
    [{ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam' } }, 'none'],
    [{ ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/*' } }, 'allow'],
    [{ Bool: { 'aws:ViaAWSService': false } }, 'allow'],
    [{ Null: { 'aws:username': false } }, 'allow'],
    [{ NumericEquals: { 's3:max-keys': '' } }, 'none'],
    [{ NumericEquals: { 's3:max-keys': '1e1' } }, 'allow'],
    [{ DateLessThan: { 'aws:CurrentTime': '2026-11-26T12:00:01Z' } }, 'allow'],
    [{ DateGreaterThan: { 'aws:CurrentTime': '1795694399' } }, 'allow'],
    [{ DateEquals: { 'aws:CurrentTime': 'tomorrow' } }, 'none'],
    [{ IpAddress: { 'aws:SourceIp': '10.0.0.0/33' } }, 'none'],
    [{ IpAddress: { 'aws:SourceIp': '10.0.0.0/x' } }, 'none'],
    [{ IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } }, 'allow'],
    [{ IpAddress: { 'aws:SourceIp': '::/0' } }, 'none'],
    [{ Nonsense: { 'aws:username': 'alice' } }, 'none'],
  ])('%j', (condition, expected) => {
    expect(when(condition)).toBe(expected);
  });
});

it('tells what is wrong with a document', () => {
  expect(readPolicy('no')).toHaveProperty('fault');
  expect(readPolicy('[]')).toHaveProperty('fault');
  expect(readPolicy('{"Version":"2013-01-01","Statement":[]}')).toHaveProperty('fault');
  expect(readPolicy('{"Statement":[]}')).toHaveProperty('fault');
  expect(decision({ ...allow, Effect: 'Maybe' })).toContain('effect');
  expect(decision({ ...allow, Principal: 'bob' })).toContain('principal');
  expect(decision({ ...allow, Condition: [] })).toContain('condition');
});

it('matches wildcards in bounded time', () => {
  expect(matchesWildcard('a*c?e', 'abbbcde')).toBe(true);
  expect(matchesWildcard('a*c?e', 'abbbce')).toBe(false);
  expect(matchesWildcard('*', '')).toBe(true);
  expect(matchesWildcard('', 'a')).toBe(false);
  expect(matchesWildcard(`${'*a'.repeat(200)}b`, 'a'.repeat(20_000))).toBe(false);
});

describe('variables', () => {
  const mark = (name: string) => ['$', `{${name}}`].join('');
  const values: Record<string, string[]> = {
    'aws:username': ['alice'],
    'aws:useragent': ['*'],
    'aws:tagkeys': ['a', 'b'],
  };
  const context = (key: string) => values[key.toLowerCase()];
  const reaches = (Resource: string, resource: string) =>
    decision({ ...allow, Resource }, { context, resource });

  it.each([
    [`home/${mark('aws:username')}/*`, 'home/alice/x', 'allow'],
    [`home/${mark('aws:username')}/*`, 'home/bob/x', 'none'],
    // What a variable stands for is no wildcard.
    [mark('aws:UserAgent'), 'anything', 'none'],
    [mark('aws:UserAgent'), '*', 'allow'],
    [mark('*'), 'anything', 'none'],
    [`${mark('*')}?${mark('?')}${mark('$')}`, '*x?$', 'allow'],
    // A variable without a value, or with several, fits nothing, not even its own name.
    [mark('aws:FederatedProvider'), mark('aws:FederatedProvider'), 'none'],
    [mark('aws:TagKeys'), 'a', 'none'],
    [`${mark("aws:FederatedProvider, 'own'")}/*`, 'own/x', 'allow'],
    [`${mark("aws:username, 'own'")}/*`, 'own/x', 'none'],
  ])('%s and %s: %s', (Resource, resource, expected) => {
    expect(reaches(Resource, resource)).toBe(expected);
  });

  it('are texts in policies of 2008, and in those without a version', () => {
    for (const head of [{}, { Version: '2008-10-17' }]) {
      const Resource = mark('aws:username');
      const reading = readPolicy(JSON.stringify({ ...head, Statement: { ...allow, Resource } }));
      if ('fault' in reading) throw new TypeError(reading.fault);
      const asked = { principal: { accountId: undefined, arns: [] }, action: 's3:GetObject' };
      const said = (resource: string) =>
        evaluatePolicy(reading.statements, { ...asked, resource, context });
      expect(said('alice')).toBe('none');
      expect(said(Resource)).toBe('allow');
    }
  });

  it('without a value let nothing in by NotResource, and keep nothing from a deny', () => {
    const { Resource: _, ...rest } = allow;
    const NotResource = mark('aws:FederatedProvider');
    expect(decision({ ...rest, NotResource }, { context })).toBe('none');
    expect(decision({ ...rest, Effect: 'Deny', NotResource }, { context })).toBe('deny');
  });
});

describe('a document that says what is not understood is none', () => {
  const { Action, ...rest } = allow;
  it.each([
    [{ ...allow, Conditions: {} }, 'Unknown field Conditions'],
    [{ ...allow, NotAction: 's3:*' }, 'Statement has both Action and NotAction'],
    [{ ...allow, NotResource: '*' }, 'Statement has both Resource and NotResource'],
    [{ ...allow, Sid: {} }, 'Sid must be a string'],
    [{ ...allow, Principal: { Aws: alice } }, 'Invalid principal in policy'],
    [{ ...rest, Action: [[Action]] }, 'Policy has invalid action'],
    [{ ...rest, Action: [] }, 'Missing required field Action'],
  ])('%j: %s', (statement, fault) => {
    expect(decision(statement)).toBe(fault);
  });
});
