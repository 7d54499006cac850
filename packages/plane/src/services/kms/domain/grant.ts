import type { EpochMs } from '@slipway/base';
import type { EncryptionContext } from '#ports/kms-keys.ts';

/** Shape of a record in the table of grants: JSON. */
export interface GrantRecord {
  /** 64 hexadecimal digits. */
  readonly grantId: string;
  /** Says as much, for those that use a grant before it has spread. */
  readonly token: string;
  readonly keyId: string;
  /** Of the key. */
  readonly accountId: string;
  readonly region: string;
  readonly name?: string | undefined;
  /** ARN of who may use the key. */
  readonly grantee: string;
  /** ARN of who may give the grant back. */
  readonly retiring?: string | undefined;
  /** `Decrypt` */
  readonly operations: readonly string[];
  readonly constraints?: GrantConstraints | undefined;
  /** ARN of whose account gave it. */
  readonly issuer: string;
  readonly createdAt: EpochMs;
}

export interface GrantConstraints {
  readonly equals?: EncryptionContext | undefined;
  readonly subset?: EncryptionContext | undefined;
}

export interface GrantedUse {
  /** `Decrypt` */
  readonly operation: string;
  /** Of who asks: the user, or the session and its role. */
  readonly arns: readonly string[];
  readonly context: EncryptionContext;
}

/** Operations to which an encryption context belongs. */
const sealing: ReadonlySet<string> = new Set([
  ...['Encrypt', 'Decrypt', 'GenerateDataKey', 'GenerateDataKeyWithoutPlaintext'],
  ...['ReEncryptFrom', 'ReEncryptTo'],
]);

/** Source: https://docs.aws.amazon.com/kms/latest/developerguide/grants.html (2026-11). */
export function grantAllows(grant: GrantRecord, { operation, arns, context }: GrantedUse): boolean {
  if (!arns.includes(grant.grantee) || !grant.operations.includes(operation)) return false;
  const { constraints } = grant;
  if (!constraints || !sealing.has(operation)) return true;
  const { equals, subset } = constraints;
  const has = (pairs: EncryptionContext) =>
    Object.entries(pairs).every(
      ([key, value]) => Object.hasOwn(context, key) && context[key] === value,
    );
  const isEqual =
    !equals || (has(equals) && Object.keys(equals).length === Object.keys(context).length);
  return isEqual && (!subset || has(subset));
}
