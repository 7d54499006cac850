import type { AskedEntity, KnownEntity } from '#ports/permissions.ts';
import { type AskedRequest, text } from './asked-request.ts';

/** Member that names something of IAM to its kind, the more telling ones first. */
const members: readonly (readonly [string, AskedEntity['kind']])[] = [
  ['InstanceProfileName', 'instance-profile'],
  ['GroupName', 'group'],
  ['RoleName', 'role'],
  ['UserName', 'user'],
  ['PolicyName', 'policy'],
];

/** Operations that are about whoever asks when no user is named. */
const own =
  /^(GetUser|ChangePassword|(Create|List|Update|Delete)AccessKeys?|(Create|Get|Update|Delete)LoginProfile|ListMFADevices|ListSSHPublicKeys|ListSigningCertificates|ListServiceSpecificCredentials)$/;

/**
 * What a request to IAM is about, with the path that the thing has, or is to have.
 * Source: https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html
 * (2026-11).
 */
export function iamResources(asked: AskedRequest): readonly string[] {
  const { input, operation, scope, callerArn = '' } = asked;
  const { accountId } = scope;
  const service = text(input['AWSServiceName']);
  if (operation === 'CreateServiceLinkedRole' && service !== undefined)
    return [`arn:aws:iam::${accountId}:role/aws-service-role/${service}/*`];
  const named = namedEntity(asked);
  if (named !== undefined) {
    const path = (operation.startsWith('Create') ? text(input['Path']) : undefined) ?? '/';
    const { kind, name } = named;
    return [asked.entity?.(named)?.arn ?? `arn:aws:iam::${accountId}:${kind}${path}${name}`];
  }
  if (own.test(operation)) return callerArn.includes(':user/') ? [callerArn] : [];
  const given = text(input['PolicyArn']) ?? text(input['PolicySourceArn']);
  return given === undefined ? [] : [given];
}

/** What IAM knows of what a request is about. */
export function iamEntity(asked: AskedRequest): KnownEntity | undefined {
  const { input, scope, entity } = asked;
  const named = namedEntity(asked);
  if (named !== undefined) return entity?.(named);
  const policy = text(input['PolicyArn']);
  const name = policy?.slice(policy.lastIndexOf('/') + 1);
  return name ? entity?.({ accountId: scope.accountId, kind: 'policy', name }) : undefined;
}

/** Names of inline policies are no policies of the account; only CreatePolicy makes one. */
function namedEntity({ input, operation, scope }: AskedRequest): AskedEntity | undefined {
  for (const [member, kind] of members) {
    const name = text(input[member]);
    if (name !== undefined && (kind !== 'policy' || operation === 'CreatePolicy'))
      return { accountId: scope.accountId, kind, name };
  }
  return undefined;
}
