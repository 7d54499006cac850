import type { GetCallerIdentityCommandOutput } from '@aws-sdk/client-sts';
import type { RequestContext } from '@slipway/wire';

type Output = Omit<GetCallerIdentityCommandOutput, '$metadata'>;

/** Who signed the request. A role's session has the user id `<role id>:<session name>`. */
export function getCallerIdentity(_input: object, { principal }: RequestContext): Output {
  const { accountId, arn, accessKeyId, userId } = principal;
  const isRoot = arn.endsWith(':root');
  return {
    Account: accountId,
    Arn: arn,
    UserId: isRoot ? accountId : userId || userIdOf(arn, accessKeyId),
  };
}

function userIdOf(arn: string, accessKeyId: string | undefined): string {
  const session = /:assumed-role\/[^/]+\/(.+)$/.exec(arn)?.[1];
  if (session !== undefined) return `AROASLIPWAYLOCALROLE1:${session}`;
  return accessKeyId?.replace(/^AKIA/, 'AIDA') ?? 'ANONYMOUS';
}
