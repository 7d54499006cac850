import type { GetSessionTokenRequest, GetSessionTokenResponse } from '@aws-sdk/client-sts';
import { AwsServiceError, type RequestContext } from '@slipway/wire';
import type { StsNeeds } from '../needs.ts';

const secondsDefault = 43_200;
const rootSecondsMax = 3600;

/** Temporary credentials of a user, who stays the user that it is. */
export function getSessionToken({ sessions }: StsNeeds) {
  return (
    input: GetSessionTokenRequest,
    { principal, scope, headers }: RequestContext,
  ): GetSessionTokenResponse => {
    if (headers['x-amz-security-token'] !== undefined) {
      throw new AwsServiceError({
        code: 'AccessDenied',
        status: 403,
        message: 'Cannot call GetSessionToken with session credentials',
      });
    }
    if (input.TokenCode !== undefined || input.SerialNumber !== undefined) {
      throw new AwsServiceError({
        code: 'AccessDenied',
        status: 403,
        message: 'MultiFactorAuthentication failed, unable to validate MFA code.',
      });
    }
    const asked = input.DurationSeconds ?? secondsDefault;
    const isRoot = principal.arn.endsWith(':root');
    const durationSeconds = isRoot ? Math.min(asked, rootSecondsMax) : asked;
    const { arn: userArn, roleArn, userId = '', accountId } = principal;
    const session =
      roleArn === undefined
        ? sessions.vendForUser({ accountId, userArn, userId, durationSeconds })
        : sessions.vend(scope, { roleArn, sessionName: 'local', durationSeconds });
    return {
      Credentials: {
        AccessKeyId: session.accessKeyId,
        SecretAccessKey: session.secretAccessKey,
        SessionToken: session.sessionToken,
        Expiration: new Date(session.expiresAt ?? 0),
      },
    };
  };
}
