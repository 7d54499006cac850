import { expect, test } from 'vitest';
import { neededPermission } from './request-permission.ts';

const scope = { accountId: '111111111111', region: 'eu-west-3' };
const of = (type: string) =>
  `arn:aws:${type.split(':')[0]}:eu-west-3:111111111111:${type.slice(type.indexOf(':') + 1)}`;

// Actions and types: https://docs.aws.amazon.com/service-authorization/latest/reference/ (2026-11).
test.each<[readonly [string, string, object], string, readonly string[]]>([
  [
    ['sagemaker', 'CreateModel', { ModelName: 'Fine' }],
    'sagemaker:CreateModel',
    [of('sagemaker:model/fine')],
  ],
  [
    ['sagemaker', 'CreateEndpoint', { EndpointName: 'e', EndpointConfigName: 'c' }],
    'sagemaker:CreateEndpoint',
    [of('sagemaker:endpoint/e')],
  ],
  [
    ['sagemaker', 'DeleteEndpointConfig', { EndpointConfigName: 'c' }],
    'sagemaker:DeleteEndpointConfig',
    [of('sagemaker:endpoint-config/c')],
  ],
  [
    ['sagemaker-runtime', 'InvokeEndpoint', { EndpointName: 'E' }],
    'sagemaker:InvokeEndpoint',
    [of('sagemaker:endpoint/e')],
  ],
  [['sagemaker', 'ListModels', {}], 'sagemaker:ListModels', ['*']],
  [
    ['glue', 'GetTable', { DatabaseName: 'd', Name: 't' }],
    'glue:GetTable',
    [of('glue:catalog'), of('glue:database/d'), of('glue:table/d/t')],
  ],
  [
    ['glue', 'CreateDatabase', { DatabaseInput: { Name: 'd' } }],
    'glue:CreateDatabase',
    [of('glue:catalog'), of('glue:database/d')],
  ],
  [['glue', 'StartJobRun', { JobName: 'j' }], 'glue:StartJobRun', [of('glue:job/j')]],
  [['iam', 'GetUser', { UserName: 'u' }], 'iam:GetUser', ['arn:aws:iam::111111111111:user/u']],
  [
    ['cloudwatch-logs', 'PutLogEvents', { logGroupName: 'g', logStreamName: 's' }],
    'logs:PutLogEvents',
    [of('logs:log-group:g:log-stream:s')],
  ],
  [
    ['ec2', 'TerminateInstances', { InstanceIds: ['i-1', 'i-2'] }],
    'ec2:TerminateInstances',
    [of('ec2:instance/i-1'), of('ec2:instance/i-2')],
  ],
  [
    ['ec2', 'RunInstances', { ImageId: 'ami-1' }],
    'ec2:RunInstances',
    [of('ec2:instance/*'), 'arn:aws:ec2:eu-west-3::image/ami-1'],
  ],
  [['ec2', 'DescribeInstances', { InstanceIds: ['i-1'] }], 'ec2:DescribeInstances', ['*']],
  [['ec2', 'CreateTags', { Resources: ['i-1'] }], 'ec2:CreateTags', [of('ec2:instance/i-1')]],
  [
    ['cloudwatch', 'DeleteAlarms', { AlarmNames: ['a'] }],
    'cloudwatch:DeleteAlarms',
    [of('cloudwatch:alarm:a')],
  ],
  [['cloudwatch', 'DescribeAlarms', { AlarmNames: ['a'] }], 'cloudwatch:DescribeAlarms', ['*']],
  [
    ['application-auto-scaling', 'PutScalingPolicy', {}],
    'application-autoscaling:PutScalingPolicy',
    ['*'],
  ],
])('%j', ([service, operation, input], action, resources) => {
  const needed = neededPermission({ service, operation, input: { ...input }, scope });
  expect(needed).toEqual({ action, resources });
});

test('everybody may ask who he is', () => {
  const asked = { service: 'sts', operation: 'GetCallerIdentity', input: {}, scope };
  expect(neededPermission(asked)).toBeUndefined();
});
