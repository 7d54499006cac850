import { expect, test } from 'vitest';
import type { AskedEntity } from '#ports/permissions.ts';
import type { AskedRequest } from './asked-request.ts';
import { iamResources } from './iam-resources.ts';
import { passedRoles } from './passed-roles.ts';
import { requestValues } from './request-values.ts';

const accountId = '111111111111';
const root = `arn:aws:iam::${accountId}:`;
const paths: Readonly<Record<string, string>> = { ada: '/team/', job: '/service-role/' };

function asked(service: string, operation: string, input: object): AskedRequest {
  return {
    ...{ service, operation, input: { ...input } },
    scope: { accountId, region: 'eu-west-3' },
    callerArn: `${root}user/team/ada`,
    entity: ({ kind, name }: AskedEntity) => {
      if (paths[name] === undefined) return undefined;
      const arn = `${root}${kind}${paths[name]}${name}`;
      return {
        ...{ arn, tags: new Map([['Team', 'a']]) },
        ...(kind === 'instance-profile' && { roleArn: `${root}role/service-role/job` }),
      };
    },
  };
}

// Resource types: service authorization reference, list_awsidentityandaccessmanagementiam (2026-11).
test.each([
  ['GetUser', { UserName: 'ada' }, ['user/team/ada']],
  ['GetUser', {}, ['user/team/ada']],
  ['CreateAccessKey', {}, ['user/team/ada']],
  ['ListUsers', {}, []],
  ['CreateUser', { UserName: 'bob', Path: '/x/' }, ['user/x/bob']],
  ['PutUserPolicy', { UserName: 'ada', PolicyName: 'p' }, ['user/team/ada']],
  ['AddUserToGroup', { UserName: 'ada', GroupName: 'g' }, ['group/g']],
  ['AttachRolePolicy', { RoleName: 'job', PolicyArn: 'x' }, ['role/service-role/job']],
  ['CreatePolicy', { PolicyName: 'p', Path: '/y/' }, ['policy/y/p']],
  ['GetPolicy', { PolicyArn: `${root}policy/p` }, ['policy/p']],
  [
    'CreateServiceLinkedRole',
    { AWSServiceName: 'x.amazonaws.com' },
    ['role/aws-service-role/x.amazonaws.com/*'],
  ],
])('%s of IAM with %j is about %j', (operation, input, names) => {
  const resources = iamResources(asked('iam', operation, input));
  expect(resources).toEqual(names.map((name) => root + name));
});

const arn = `${root}role/service-role/job`;

test.each([
  ['sagemaker', 'CreateModel', { ExecutionRoleArn: arn }],
  [
    'sagemaker',
    'CreateMonitoringSchedule',
    { MonitoringScheduleConfig: { MonitoringJobDefinition: { RoleArn: arn } } },
  ],
  ['glue', 'CreateJob', { Role: arn }],
  // Glue takes names as well, with or without their path.
  ['glue', 'CreateJob', { Role: 'job' }],
  ['glue', 'CreateCrawler', { Role: '/service-role/job' }],
  ['ec2', 'RunInstances', { IamInstanceProfile: { Name: 'job' } }],
  ['ec2', 'RunInstances', { IamInstanceProfile: { Arn: `${root}instance-profile/job` } }],
  ['iam', 'AddRoleToInstanceProfile', { InstanceProfileName: 'p', RoleName: 'job' }],
])('%s %s with %j hands a role on', (service, operation, input) => {
  expect(passedRoles(asked(service, operation, input))).toEqual([arn]);
});

test.each([
  ['iam', 'GetRole', { RoleName: 'job' }],
  ['iam', 'AttachUserPolicy', { UserName: 'ada', PolicyArn: arn }],
  ['sagemaker', 'DeleteModel', { ModelName: 'm' }],
])('%s %s with %j hands none on', (service, operation, input) => {
  expect(passedRoles(asked(service, operation, input))).toEqual([]);
});

test.each([
  ['aws:requesttag/team', { Tags: [{ Key: 'Team', Value: 'a' }] }, ['a']],
  ['aws:requesttag/team', { Tags: [{ TagKey: 'Team', TagValue: 'a' }] }, ['a']],
  ['aws:requesttag/team', { Tags: { Team: 'a' } }, ['a']],
  ['aws:requesttag/team', { TagSpecifications: [{ Tags: [{ Key: 'team', Value: 'a' }] }] }, ['a']],
  ['aws:requesttag/team', {}, undefined],
  ['aws:tagkeys', { Tags: [{ Key: 'a' }, { Key: 'b' }] }, ['a', 'b']],
  ['aws:tagkeys', { TagKeys: ['a'] }, ['a']],
  ['aws:tagkeys', {}, undefined],
  ['aws:requestedregion', {}, ['eu-west-3']],
  ['iam:policyarn', { PolicyArn: 'p' }, ['p']],
  ['iam:resourcetag/team', { UserName: 'ada' }, ['a']],
  ['aws:resourcetag/team', { UserName: 'nobody' }, undefined],
])('%s of %j is %j', (key, input, values) => {
  expect(requestValues(key, asked('iam', 'TagUser', input))).toEqual(values);
});
