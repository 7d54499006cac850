import type { AssumeRoleRequest, AssumeRoleResponse } from '@aws-sdk/client-sts';
import { AwsServiceError, type RequestContext } from '@slipway/wire';
import { readPolicy } from '../../../policy/policy-document.ts';
import { parseRoleArn } from '../../../resources/role-arn.ts';
import { checkMayAssume, notAuthorized } from '../may-assume.ts';
import type { StsNeeds } from '../needs.ts';

const secondsDefault = 3600;
const chainedSecondsMax = 3600;
const policyCharactersMax = 2048;

export function assumeRole(needs: StsNeeds) {
  const { sessions, roles, isEnforced } = needs;
  return (input: AssumeRoleRequest, context: RequestContext): AssumeRoleResponse => {
    const { principal, scope } = context;
    const { RoleArn: roleArn = '', RoleSessionName: sessionName = '' } = input;
    const named = parseRoleArn(roleArn);
    if (named === undefined) throw validationError(`${roleArn} is invalid`);
    const role = roles.find(roleArn);
    if (isEnforced) checkMayAssume(needs, { ...input, role }, context);
    else if (named.accountId !== scope.accountId) throw notAuthorized(principal.arn, roleArn);
    const durationSeconds = input.DurationSeconds ?? secondsDefault;
    checkDuration(durationSeconds, { max: role?.maxSessionSeconds, context });
    const policies = sessionPolicies(input);
    const session = sessions.vend(scope, {
      ...{ roleArn, sessionName, durationSeconds, policies },
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
    };
  };
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
  const isChained = context.headers['x-amz-security-token'] !== undefined;
  if (isChained && seconds > chainedSecondsMax) {
    throw validationError(
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining',
    );
  }
}

/** Carried in the token, which every request sends along: hence the limit. */
function sessionPolicies({
  Policy,
  PolicyArns = [],
}: AssumeRoleRequest): readonly string[] | undefined {
  if (PolicyArns.length > 0)
    throw validationError("Slipway's local plane takes a session's policy in Policy only.");
  if (Policy === undefined) return undefined;
  if (Policy.length > policyCharactersMax) {
    throw new AwsServiceError({
      code: 'PackedPolicyTooLarge',
      message: 'Serialized token too large for session',
    });
  }
  const reading = readPolicy(Policy);
  if ('fault' in reading)
    throw new AwsServiceError({ code: 'MalformedPolicyDocument', message: reading.fault });
  return [Policy];
}

function validationError(message: string): AwsServiceError {
  return new AwsServiceError({ code: 'ValidationError', message });
}
