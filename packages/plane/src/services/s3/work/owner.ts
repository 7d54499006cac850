import { createHash } from 'node:crypto';

/** Canonical user id of an account: 64 hexadecimal digits that stand for it, as AWS's do. */
export function canonicalUserId(accountId: string): string {
  return createHash('sha256').update(`slipway canonical user ${accountId}`).digest('hex');
}
