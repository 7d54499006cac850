import { memoryRecords } from '@slipway/storage';
import type { Principal } from '@slipway/wire';
import { beforeEach, expect, test } from 'vitest';
import { masterKeyOf } from '../../adapters/master-key.ts';
import { createIam, type Iam } from './service.ts';

let iam: Iam;
let count = 0;
const accountId = '111111111111';
const scope = { accountId, region: 'us-east-1' };

beforeEach(() => {
  iam = createIam({
    records: memoryRecords(),
    masterKey: masterKeyOf(),
    clock: { now: () => 0 },
    ids: { uuid: () => String(count++).padStart(16, '0').padEnd(32, '0') },
    isEnforced: true,
  });
});

async function call(operation: string, input: object): Promise<unknown> {
  const handler = iam.definition.operations[operation] as (
    input: object,
    context: object,
  ) => unknown;
  const principal = { accountId, arn: `arn:aws:iam::${accountId}:root` };
  return await handler(input, { scope, principal });
}

function policy(Effect: string, Action: string): string {
  const Statement = [{ Effect, Action, Resource: '*' }];
  return JSON.stringify({ Version: '2012-10-17', Statement });
}

function decide(action: string, more: Partial<Principal> = {}) {
  const arn = `arn:aws:iam::${accountId}:user/ada`;
  const principal = { accessKeyId: 'A', accountId, arn, ...more };
  return iam.permissions.decide(principal, { action, resource: 'r', context: () => undefined });
}

test('inline and attached policies of a user decide together', async () => {
  await call('CreateUser', { UserName: 'ada' });
  expect(decide('s3:GetObject')).toBe('none');
  await call('PutUserPolicy', {
    UserName: 'ada',
    PolicyName: 'p',
    PolicyDocument: policy('Allow', 's3:*'),
  });
  expect(decide('s3:GetObject')).toBe('allow');
  await call('CreatePolicy', { PolicyName: 'no', PolicyDocument: policy('Deny', 's3:Put*') });
  const PolicyArn = `arn:aws:iam::${accountId}:policy/no`;
  await call('AttachUserPolicy', { UserName: 'ada', PolicyArn });
  expect(decide('s3:PutObject')).toBe('deny');
  expect(decide('s3:GetObject')).toBe('allow');
  await call('CreatePolicyVersion', {
    PolicyArn,
    PolicyDocument: policy('Deny', 's3:Get*'),
    SetAsDefault: true,
  });
  expect(decide('s3:PutObject')).toBe('allow');
  expect(decide('s3:GetObject')).toBe('deny');
});

test('a user of another account with the same name has nothing', async () => {
  await call('CreateUser', { UserName: 'ada' });
  await call('AttachUserPolicy', {
    UserName: 'ada',
    PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess',
  });
  expect(decide('iam:CreateUser')).toBe('allow');
  const other = '222222222222';
  const arn = `arn:aws:iam::${other}:user/ada`;
  expect(decide('iam:CreateUser', { accountId: other, arn })).toBe('none');
});

test('a session may do what its role and its own policy both allow', async () => {
  const trust = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS: accountId }, Action: 'sts:AssumeRole' }],
  });
  await call('CreateRole', { RoleName: 'r', AssumeRolePolicyDocument: trust });
  await call('PutRolePolicy', {
    RoleName: 'r',
    PolicyName: 'p',
    PolicyDocument: policy('Allow', 's3:*'),
  });
  const roleArn = `arn:aws:iam::${accountId}:role/r`;
  const arn = `arn:aws:sts::${accountId}:assumed-role/r/s`;
  expect(decide('s3:GetObject', { arn, roleArn })).toBe('allow');
  const narrow = { arn, roleArn, sessionPolicies: [policy('Allow', 's3:Get*')] };
  expect(decide('s3:GetObject', narrow)).toBe('allow');
  expect(decide('s3:PutObject', narrow)).toBe('none');
  const wide = { arn, roleArn, sessionPolicies: [policy('Allow', '*')] };
  expect(decide('iam:CreateUser', wide)).toBe('none');
  expect(decide('s3:GetObject', { arn, roleArn, sessionPolicies: [policy('Deny', '*')] })).toBe(
    'deny',
  );
});

test('nobody has no policies, and who is not restricted needs none', () => {
  expect(decide('s3:GetObject', { isAnonymous: true })).toBe('none');
  expect(decide('s3:GetObject', { isUnrestricted: true })).toBe('allow');
  expect(decide('s3:GetObject', { policies: [policy('Allow', 's3:GetObject')] })).toBe('allow');
});

test('an access key works until it is inactive or its user is gone, and its secret is sealed', async () => {
  await call('CreateUser', { UserName: 'ada', Path: '/team/' });
  const made = (await call('CreateAccessKey', { UserName: 'ada' })) as {
    readonly AccessKey: { readonly AccessKeyId: string; readonly SecretAccessKey: string };
  };
  const { AccessKeyId, SecretAccessKey } = made.AccessKey;
  expect(iam.userKeys.find(AccessKeyId)).toMatchObject({
    secretAccessKey: SecretAccessKey,
    accountId,
    arn: `arn:aws:iam::${accountId}:user/team/ada`,
  });
  expect(iam.userKeys.hasUser(`arn:aws:iam::${accountId}:user/team/ada`)).toBe(true);
  expect(iam.userKeys.hasUser(`arn:aws:iam::${accountId}:user/ada`)).toBe(false);
  await call('UpdateAccessKey', { UserName: 'ada', AccessKeyId, Status: 'Inactive' });
  expect(iam.userKeys.find(AccessKeyId)).toBeUndefined();
  expect(iam.userKeys.find('AKIANONE')).toBeUndefined();
});

test('a role of the path of AWS services is nobody’s to make', async () => {
  const trust = policy('Allow', 'sts:AssumeRole').replace('"Resource":"*"', '"Principal":"*"');
  await expect(
    call('CreateRole', {
      RoleName: 'r',
      Path: '/aws-service-role/slipway.internal/',
      AssumeRolePolicyDocument: trust,
    }),
  ).rejects.toMatchObject({ code: 'InvalidInput' });
});

test('what a group may do its users may, until they leave it', async () => {
  await call('CreateUser', { UserName: 'ada' });
  await call('CreateGroup', { GroupName: 'g', Path: '/team/' });
  await call('PutGroupPolicy', {
    GroupName: 'g',
    PolicyName: 'p',
    PolicyDocument: policy('Allow', 's3:*'),
  });
  expect(decide('s3:GetObject')).toBe('none');
  await call('AddUserToGroup', { GroupName: 'g', UserName: 'ada' });
  await call('AddUserToGroup', { GroupName: 'g', UserName: 'ada' });
  expect(decide('s3:GetObject')).toBe('allow');
  await call('UpdateGroup', { GroupName: 'g', NewGroupName: 'h' });
  expect(decide('s3:GetObject')).toBe('allow');
  expect(await call('ListGroupsForUser', { UserName: 'ada' })).toMatchObject({
    Groups: [{ GroupName: 'h', Arn: `arn:aws:iam::${accountId}:group/team/h` }],
    IsTruncated: false,
  });
  expect(await call('GetGroup', { GroupName: 'h' })).toMatchObject({
    Users: [{ UserName: 'ada' }],
  });
  const gone = { GroupName: 'h', UserName: 'ada' };
  await expect(call('DeleteGroup', gone)).rejects.toMatchObject({ code: 'DeleteConflict' });
  await expect(call('DeleteUser', gone)).rejects.toMatchObject({ code: 'DeleteConflict' });
  await call('RemoveUserFromGroup', gone);
  expect(decide('s3:GetObject')).toBe('none');
  await expect(call('RemoveUserFromGroup', gone)).rejects.toMatchObject({ code: 'NoSuchEntity' });
  await expect(call('GetGroup', { GroupName: 'g' })).rejects.toMatchObject({
    code: 'NoSuchEntity',
    message: 'The group with name g cannot be found.',
  });
});

test('the managed policies of a session narrow it', async () => {
  await call('CreateUser', { UserName: 'ada' });
  const admin = 'arn:aws:iam::aws:policy/AdministratorAccess';
  await call('AttachUserPolicy', { UserName: 'ada', PolicyArn: admin });
  const reader = 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess';
  expect(decide('s3:GetObject', { sessionPolicyArns: [reader] })).toBe('allow');
  expect(decide('s3:PutObject', { sessionPolicyArns: [reader] })).toBe('none');
  // One that is not known gives nothing.
  expect(decide('s3:GetObject', { sessionPolicyArns: [`${reader}2`] })).toBe('none');
});

test('names are told apart by no case', async () => {
  await call('CreateUser', { UserName: 'ada' });
  await call('CreateGroup', { GroupName: 'team' });
  const taken = { code: 'EntityAlreadyExists' };
  await expect(call('CreateUser', { UserName: 'ADA' })).rejects.toMatchObject(taken);
  await expect(call('CreateGroup', { GroupName: 'Team' })).rejects.toMatchObject(taken);
});

test('who has come by the name of a role that is gone is not its old sessions', async () => {
  const trust = policy('Allow', 'sts:AssumeRole').replace('"Resource":"*"', '"Principal":"*"');
  const create = async (): Promise<string> => {
    const made = await call('CreateRole', { RoleName: 'r', AssumeRolePolicyDocument: trust });
    await call('PutRolePolicy', {
      ...{ RoleName: 'r', PolicyName: 'p', PolicyDocument: policy('Allow', 's3:*') },
    });
    return Object(made).Role.RoleId;
  };
  const old = await create();
  const roleArn = `arn:aws:iam::${accountId}:role/r`;
  const session = (id: string) => ({ roleArn, userId: `${id}:s` });
  expect(decide('s3:GetObject', session(old))).toBe('allow');
  await call('DeleteRolePolicy', { RoleName: 'r', PolicyName: 'p' });
  await call('DeleteRole', { RoleName: 'r' });
  const id = await create();
  expect(decide('s3:GetObject', session(old))).toBe('none');
  expect(decide('s3:GetObject', session(id))).toBe('allow');
});
