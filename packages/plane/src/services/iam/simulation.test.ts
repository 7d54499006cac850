import { expect, test } from 'vitest';
import type { NamedPolicy } from './permissions.ts';
import { type Simulation, simulated } from './simulation.ts';

const ada = 'arn:aws:iam::111111111111:user/ada';
const action = 's3:GetObject';
const resource = 'arn:aws:s3:::b/k';

function policy(id: string, ...Statement: readonly object[]): NamedPolicy {
  return { id, type: 'none', document: JSON.stringify({ Version: '2012-10-17', Statement }) };
}

const allow = { Effect: 'Allow', Action: 's3:*', Resource: '*' };

function decision(changes: Partial<Simulation>) {
  const simulation: Simulation = {
    ...{ policies: [], boundary: undefined, resourcePolicy: undefined, caller: ada },
    ...{ owner: '111111111111', context: () => undefined },
    ...changes,
  };
  return simulated(simulation, { action, resource });
}

test('says which statements decided, and where they stand', () => {
  const other = { ...allow, Action: 's3:Put*' };
  const { MatchedStatements, EvalDecision } = decision({ policies: [policy('p', other, allow)] });
  expect(EvalDecision).toBe('allowed');
  expect(MatchedStatements).toEqual([
    {
      ...{ SourcePolicyId: 'p', SourcePolicyType: 'none' },
      StartPosition: { Line: 1, Column: 92 },
      EndPosition: { Line: 1, Column: 140 },
    },
  ]);
  const denied = decision({ policies: [policy('p', allow, { ...allow, Effect: 'Deny' })] });
  expect(denied).toMatchObject({ EvalDecision: 'explicitDeny' });
  expect(denied.MatchedStatements).toHaveLength(1);
  expect(decision({})).toMatchObject({ EvalDecision: 'implicitDeny', MatchedStatements: [] });
});

test('a boundary limits, and says so', () => {
  const policies = [policy('p', allow)];
  const within = decision({ policies, boundary: [policy('b', allow)] });
  expect(within).toMatchObject({
    EvalDecision: 'allowed',
    PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: true },
  });
  expect(
    decision({ policies, boundary: [policy('b', { ...allow, Action: 'ec2:*' })] }),
  ).toMatchObject({
    EvalDecision: 'implicitDeny',
    PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false },
  });
});

test('a resource’s policy lets in whom it names, and is needed in another account', () => {
  const resourcePolicy = policy('r', { ...allow, Principal: { AWS: ada } });
  expect(decision({ resourcePolicy }).EvalDecision).toBe('allowed');
  const account = policy('r', { ...allow, Principal: { AWS: '111111111111' } });
  expect(decision({ resourcePolicy: account }).EvalDecision).toBe('implicitDeny');
  const owner = '222222222222';
  expect(decision({ resourcePolicy, owner }).EvalDecision).toBe('implicitDeny');
  const policies = [policy('p', allow)];
  expect(decision({ policies, resourcePolicy, owner }).EvalDecision).toBe('allowed');
  const shut = policy('r', { ...allow, Effect: 'Deny', Principal: '*' });
  expect(decision({ policies, resourcePolicy: shut }).EvalDecision).toBe('explicitDeny');
});

test('tells what it would want to know', () => {
  const variable = ['$', '{aws:username}'].join('');
  const asks = {
    ...allow,
    ...{
      Resource: `arn:aws:s3:::b/${variable}`,
      Condition: { Bool: { 'aws:SecureTransport': 'true' } },
    },
  };
  expect(decision({ policies: [policy('p', asks)] }).MissingContextValues).toEqual([
    'aws:SecureTransport',
    'aws:username',
  ]);
});
