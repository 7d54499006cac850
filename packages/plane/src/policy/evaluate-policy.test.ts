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
