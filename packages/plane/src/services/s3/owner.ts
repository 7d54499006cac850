import type { S3Parts } from './parts.ts';
import { canonicalUserId } from './work/owner.ts';

/**
 * Who began an upload: a user by ARN and name, the account itself as an owner is. Source: S3 API reference, `Initiator`
 * (2026-11).
 */
export function initiatorOf(
  parts: Pick<S3Parts, 'accounts'>,
  arn: string,
): { readonly ID: string; readonly DisplayName?: string } {
  const [, , , , accountId = '', resource = ''] = arn.split(':');
  if (resource === 'root') return ownerOf(parts, accountId);
  return { ID: arn, DisplayName: resource.slice(resource.lastIndexOf('/') + 1) };
}

/** An account as owner and grantee. S3 names accounts no more; those of a credentials file have one all the same. */
export function ownerOf(
  { accounts }: Pick<S3Parts, 'accounts'>,
  accountId: string,
): { readonly ID: string; readonly DisplayName?: string } {
  const name = accounts.find((account) => account.accountId === accountId)?.name;
  return { ID: canonicalUserId(accountId), ...(name !== undefined && { DisplayName: name }) };
}
