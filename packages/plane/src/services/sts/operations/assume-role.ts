import type { AssumeRoleRequest, AssumeRoleResponse } from '@aws-sdk/client-sts';
import type { Principal, RequestContext } from '@slipway/wire';
import { parseRoleArn } from '../../../resources/role-arn.ts';
import { packedPolicyTooLarge, validationError } from '../errors.ts';
import { type Assumption, checkMayAssume, denied, notAuthorized } from '../may-assume.ts';
import type { StsNeeds } from '../needs.ts';
import { packedSize, sessionPolicies } from '../session-policies.ts';
import { sessionTags } from '../session-tags.ts';

const secondsDefault = 3600;
const chainedSecondsMax = 3600;

export function assumeRole(needs: StsNeeds) {
  return (input: AssumeRoleRequest, context: RequestContext): AssumeRoleResponse => {
    const { RoleArn: roleArn = '', RoleSessionName: sessionName = '' } = input;
    const named = parseRoleArn(roleArn);
    if (named === undefined) throw validationError(`${roleArn} is invalid`);
    const role = needs.roles.find(roleArn);
    checkCaller(needs, { ...input, role }, context);
    const durationSeconds = input.DurationSeconds ?? secondsDefault;
    checkDuration(durationSeconds, { max: role?.maxSessionSeconds, context });
    const { size, ...carried } = carriedBy(needs, input, {
      accountId: named.accountId,
      principal: context.principal,
    });
    const { sourceIdentity } = carried;
    const session = needs.sessions.vend(context.scope, {
      ...{ roleArn, sessionName, durationSeconds },
      ...carried,
      roleId: role?.id,
    });
    return {
      Credentials: {
        AccessKeyId: session.accessKeyId,
        SecretAccessKey: session.secretAccessKey,
        SessionToken: session.sessionToken,
        Expiration: new Date(session.expiresAt ?? 0),
      },
      AssumedRoleUser: {
        AssumedRoleId: `${role?.id ?? 'AROASLIPWAYLOCALROLE1'}:${sessionName}`,
        Arn: session.sessionArn,
      },
      ...(size > 0 && { PackedPolicySize: size }),
      ...(sourceIdentity !== undefined && { SourceIdentity: sourceIdentity }),
    };
  };
}

/** Where policies do not decide, any role of the caller's account will do. */
function checkCaller(needs: StsNeeds, assumption: Assumption, context: RequestContext): void {
  const { RoleArn: roleArn = '' } = assumption;
  const { principal, scope } = context;
  if (needs.isEnforced) {
    refuseDevice(assumption);
    checkMayAssume(needs, assumption, context);
  } else if (parseRoleArn(roleArn)?.accountId !== scope.accountId)
    throw notAuthorized(principal.arn, roleArn);
}

interface Caller {
  /** Of the role. */
  readonly accountId: string;
  readonly principal: Principal;
}

/** What the session carries along in its token, and how much of the room for it that takes. */
function carriedBy(needs: StsNeeds, input: AssumeRoleRequest, { accountId, principal }: Caller) {
  const policies = sessionPolicies(needs, input, accountId);
  const tagged = sessionTags(input, principal);
  const tags = Object.entries(tagged.tags ?? {}).flat();
  const size = packedSize([...(policies.policies ?? []), ...tags]);
  if (size > 100) throw packedPolicyTooLarge();
  const sourceIdentity = sourceIdentityOf(input, principal.sourceIdentity);
  return { ...policies, ...tagged, sourceIdentity, size };
}

/** There are no devices here. */
function refuseDevice({ SerialNumber, TokenCode }: AssumeRoleRequest): void {
  if (SerialNumber === undefined && TokenCode === undefined) return;
  throw denied('MultiFactorAuthentication failed with invalid MFA one time pass code.');
}

/** It stays what it is along a chain of roles. */
function sourceIdentityOf(
  { SourceIdentity: asked }: AssumeRoleRequest,
  own: string | undefined,
): string | undefined {
  if (own !== undefined && asked !== undefined && own !== asked)
    throw denied('The SourceIdentity of the calling session cannot be changed.');
  return own ?? asked;
}

function checkDuration(
  seconds: number,
  { max, context }: { readonly max: number | undefined; readonly context: RequestContext },
): void {
  if (max !== undefined && seconds > max) {
    throw validationError(
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    );
  }
  const { principal, headers } = context;
  const isChained =
    headers['x-amz-security-token'] !== undefined && principal.roleArn !== undefined;
  if (isChained && seconds > chainedSecondsMax) {
    throw validationError(
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining',
    );
  }
}
