/**
 * The role of the plane itself, of which the processes that it starts without a role of the user's have a session. Its
 * path is AWS's own, in which nobody can make a role.
 */
export function ownRoleArn(accountId: string): string {
  return `arn:aws:iam::${accountId}:role/aws-service-role/slipway.internal/AWSServiceRoleForSlipway`;
}
