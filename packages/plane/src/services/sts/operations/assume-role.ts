import type { AssumeRoleRequest, AssumeRoleResponse } from '@aws-sdk/client-sts';
import { AwsServiceError, type RequestContext } from '@slipway/wire';
import type { Sessions } from '#ports/sessions.ts';
import { parseRoleArn } from '../../../resources/role-arn.ts';

const secondsDefault = 3600;

/** Any role of the account may be assumed by anybody: trust policies are not enforced yet. */
export function assumeRole(sessions: Sessions) {
  return (input: AssumeRoleRequest, { scope, principal }: RequestContext): AssumeRoleResponse => {
    const { RoleArn: roleArn = '', RoleSessionName: sessionName = '' } = input;
    if (parseRoleArn(roleArn)?.accountId !== scope.accountId)
      throw notAuthorized(principal.arn, roleArn);
    const durationSeconds = input.DurationSeconds ?? secondsDefault;
    const session = sessions.vend(scope, { roleArn, sessionName, durationSeconds });
    return {
      Credentials: {
        AccessKeyId: session.accessKeyId,
        SecretAccessKey: session.secretAccessKey,
        SessionToken: session.sessionToken,
        Expiration: new Date(session.expiresAt ?? 0),
      },
      AssumedRoleUser: {
        AssumedRoleId: `AROASLIPWAYLOCALROLE1:${sessionName}`,
        Arn: session.sessionArn,
      },
    };
  };
}

function notAuthorized(caller: string, roleArn: string): AwsServiceError {
  return new AwsServiceError({
    code: 'AccessDenied',
    status: 403,
    message: `User: ${caller} is not authorized to perform: sts:AssumeRole on resource: ${roleArn}`,
  });
}
