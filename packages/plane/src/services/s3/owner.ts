import type { S3Parts } from './parts.ts';
import { canonicalUserId } from './work/owner.ts';

/** An account as owner and grantee. S3 names accounts no more; those of a credentials file have one all the same. */
export function ownerOf(
  { accounts }: Pick<S3Parts, 'accounts'>,
  accountId: string,
): { readonly ID: string; readonly DisplayName?: string } {
  const name = accounts.find((account) => account.accountId === accountId)?.name;
  return { ID: canonicalUserId(accountId), ...(name !== undefined && { DisplayName: name }) };
}
