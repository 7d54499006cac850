import { type AskedRequest, text } from './asked-request.ts';
import { ec2Resources } from './ec2-resources.ts';
import { glueResources } from './glue-resources.ts';
import { iamResources } from './iam-resources.ts';
import { sagemakerResources } from './sagemaker-resources.ts';

export interface NeededPermission {
  /** `sagemaker:InvokeEndpoint` */
  readonly action: string;
  /** All of them have to be allowed. */
  readonly resources: readonly string[];
}

/** Prefixes of actions that are not the id of their service. */
const prefixes: Readonly<Record<string, string>> = {
  'application-auto-scaling': 'application-autoscaling',
  'cloudwatch-logs': 'logs',
  'sagemaker-runtime': 'sagemaker',
};

/** Operations that nobody needs a permission for, or that decide themselves whom they let. */
const free: ReadonlySet<string> = new Set([
  'sts:GetCallerIdentity',
  'sts:GetSessionToken',
  'sts:AssumeRole',
]);

/**
 * What a caller has to be allowed to for a request; undefined when it needs nothing.
 * Source: https://docs.aws.amazon.com/service-authorization/latest/reference/ (2026-11).
 */
export function neededPermission(asked: AskedRequest): NeededPermission | undefined {
  const { service, operation } = asked;
  const prefix = prefixes[service] ?? service;
  const action = `${prefix}:${operation}`;
  if (free.has(action)) return undefined;
  const resources = resourcesOf(prefix, asked);
  return { action, resources: resources.length > 0 ? resources : ['*'] };
}

function resourcesOf(prefix: string, asked: AskedRequest): readonly string[] {
  switch (prefix) {
    case 'sagemaker':
      return sagemakerResources(asked);
    case 'glue':
      return glueResources(asked);
    case 'iam':
      return iamResources(asked);
    case 'ec2':
      return ec2Resources(asked);
    case 'cloudwatch':
      return alarmResources(asked);
    case 'logs':
      return logsResources(asked);
    default:
      return [];
  }
}

function alarmResources({ input, operation, scope }: AskedRequest): readonly string[] {
  if (operation === 'DescribeAlarms' || operation === 'DescribeAlarmsForMetric') return [];
  const { AlarmNames: several } = input;
  const one = text(input['AlarmName']);
  const names = [one, ...(Array.isArray(several) ? several.map(String) : [])];
  return names.flatMap((name) =>
    name === undefined
      ? []
      : [`arn:aws:cloudwatch:${scope.region}:${scope.accountId}:alarm:${name}`],
  );
}

function logsResources({ input, scope }: AskedRequest): readonly string[] {
  const group = text(input['logGroupName']);
  if (group === undefined) return [];
  const stream = text(input['logStreamName']);
  const arn = `arn:aws:logs:${scope.region}:${scope.accountId}:log-group:${group}`;
  return [stream === undefined ? `${arn}:*` : `${arn}:log-stream:${stream}`];
}
