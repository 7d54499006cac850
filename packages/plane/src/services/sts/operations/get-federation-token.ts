import type { GetFederationTokenRequest, GetFederationTokenResponse } from '@aws-sdk/client-sts';
import type { Principal, RequestContext } from '@slipway/wire';
import { packedPolicyTooLarge } from '../errors.ts';
import { denied } from '../may-assume.ts';
import type { StsNeeds } from '../needs.ts';
import { packedSize, sessionPolicies } from '../session-policies.ts';

const secondsDefault = 43_200;
const rootSecondsMax = 3600;

/**
 * Temporary credentials of somebody that a user vouches for: what both the user and the given policies allow. Without any
 * policies that is nothing, but what resources grant to the federated user by its name.
 */
export function getFederationToken(needs: StsNeeds) {
  return (
    input: GetFederationTokenRequest,
    { principal, headers }: RequestContext,
  ): GetFederationTokenResponse => {
    if (headers['x-amz-security-token'] !== undefined)
      throw denied('Cannot call GetFederationToken with session credentials');
    const { Name: name = '' } = input;
    const { accountId } = principal;
    const given = sessionPolicies(needs, input, accountId);
    const size = packedSize(given.policies ?? []);
    if (size > 100) throw packedPolicyTooLarge();
    const { userId = '', arn: userArn } = principal;
    const session = needs.sessions.vendForUser({
      ...{ accountId, userArn, userId, federatedName: name },
      durationSeconds: durationOf(input, principal),
      ...(given.policies || given.policyArns ? given : { policies: [nothing] }),
    });
    return {
      Credentials: {
        AccessKeyId: session.accessKeyId,
        SecretAccessKey: session.secretAccessKey,
        SessionToken: session.sessionToken,
        Expiration: new Date(session.expiresAt ?? 0),
      },
      FederatedUser: { FederatedUserId: `${accountId}:${name}`, Arn: session.sessionArn },
      ...(size > 0 && { PackedPolicySize: size }),
    };
  };
}

function durationOf({ DurationSeconds }: GetFederationTokenRequest, { arn }: Principal): number {
  const asked = DurationSeconds ?? secondsDefault;
  return arn.endsWith(':root') ? Math.min(asked, rootSecondsMax) : asked;
}

/** It may ask who it is, as everybody may. */
const nothing = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'sts:GetCallerIdentity', Resource: '*' }],
});
