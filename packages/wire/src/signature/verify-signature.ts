import { type KeyObject, timingSafeEqual } from 'node:crypto';
import { canonicalRequest, type SignedRequest, sha256Hex } from './canonical-request.ts';
import type { SignatureScope } from './credential.ts';
import { signatureRefusals } from './refusals.ts';
import { readClaim, type SignatureClaim } from './signature-claim.ts';
import { hmacHex, scopeText, signingKey } from './signing-key.ts';
import type { SigningKeys } from './signing-keys.ts';

export interface SignatureCheck {
  /** Secret of the access key; undefined when the access key is not known. */
  readonly secretOf: (accessKeyId: string) => string | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** SHA-256 of the body in hexadecimal, for the services that sign it whatever the header says: all but S3. */
  readonly payloadHash?: string | undefined;
  /** How far the clocks may be apart; S3's 15 minutes when not given. */
  readonly skewMs?: number;
  readonly keys?: SigningKeys;
  /** Where it was read already. */
  readonly scope?: SignatureScope | undefined;
}

/** What a valid signature proves; the seed of the chunk signatures of a streamed body. */
export interface VerifiedSignature {
  readonly scope: SignatureScope;
  readonly signature: string;
  /** `20261125T120000Z` */
  readonly timestamp: string;
  readonly key: KeyObject;
  readonly isPresigned: boolean;
}

const skewDefaultMs = 15 * 60_000;

/**
 * Checks a Signature Version 4 in the `Authorization` header or in the query of a presigned URL.
 * Throws the `AwsServiceError` that S3 answers.
 */
export function verifySignature(request: SignedRequest, check: SignatureCheck): VerifiedSignature {
  const claim = readClaim(request, check.scope);
  const { scope, signature, timestamp, expires } = claim;
  checkTime(claim, check);
  const secret = check.secretOf(scope.accessKeyId);
  if (secret === undefined) throw signatureRefusals.unknownKey(scope.accessKeyId);
  const key = check.keys?.of(secret, scope) ?? signingKey(secret, scope);
  const payloadHash = check.payloadHash ?? claim.payloadHash ?? sha256Hex('');
  const isS3 = scope.signingName === 's3';
  const canonical = canonicalRequest(request, { ...claim, payloadHash, isS3 });
  const text = ['AWS4-HMAC-SHA256', timestamp, scopeText(scope), sha256Hex(canonical)].join('\n');
  if (!isSame(hmacHex(key, text), signature)) {
    throw signatureRefusals.mismatch({
      accessKeyId: scope.accessKeyId,
      stringToSign: text,
      signature,
      canonicalRequest: canonical,
    });
  }
  return { scope, signature, timestamp, key, isPresigned: expires !== undefined };
}

export function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function checkTime(claim: SignatureClaim, { now, skewMs = skewDefaultMs }: SignatureCheck): void {
  const { timestamp, scope, expires } = claim;
  const at = epochOf(timestamp);
  const isPresigned = expires !== undefined;
  if (Number.isNaN(at)) {
    throw isPresigned
      ? signatureRefusals.query(
          `X-Amz-Date must be in the ISO8601 Long Format "yyyyMMdd'T'HHmmss'Z'"`,
        )
      : signatureRefusals.noDate();
  }
  if (!timestamp.startsWith(scope.date)) {
    const date = timestamp.slice(0, 8);
    throw isPresigned
      ? signatureRefusals.query(
          `Invalid credential date "${scope.date}". This date is not the same as X-Amz-Date: "${date}".`,
        )
      : signatureRefusals.credentialDate(scope.date, date);
  }
  if (isPresigned) {
    if (now > at + expires * 1000) throw signatureRefusals.expired(expires, at, now);
    if (at - now > skewMs) throw signatureRefusals.notYetValid(at, now);
  } else if (Math.abs(now - at) > skewMs) throw signatureRefusals.skewed(timestamp, now);
}

/** `20261125T120000Z` in milliseconds; NaN when it is not of that form. */
function epochOf(timestamp: string): number {
  if (!/^\d{8}T\d{6}Z$/.test(timestamp)) return Number.NaN;
  const part = (from: number, to: number) => Number(timestamp.slice(from, to));
  return Date.UTC(part(0, 4), part(4, 6) - 1, part(6, 8), part(9, 11), part(11, 13), part(13, 15));
}
