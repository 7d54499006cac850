import { timingSafeEqual } from 'node:crypto';
import { AwsServiceError } from '../errors.ts';
import { canonicalRequest, type SignedRequest, sha256Hex } from './canonical-request.ts';
import { readSignatureScope, type SignatureScope } from './credential.ts';
import { hmac, scopeText, signingKey } from './signing-key.ts';

export interface SignatureCheck {
  /** Secret of the access key; undefined when the access key is not known. */
  readonly secretOf: (accessKeyId: string) => string | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** SHA-256 of the body in hexadecimal, for the services that sign it without sending it: all but S3. */
  readonly payloadHash?: string;
}

/** What a valid signature proves; the seed of the chunk signatures of a streamed body. */
export interface VerifiedSignature {
  readonly scope: SignatureScope;
  readonly signature: string;
  /** `20261125T120000Z` */
  readonly timestamp: string;
  readonly key: Buffer;
}

const skewMs = 15 * 60_000;
const expiresMaxSeconds = 604_800;

interface Claim {
  readonly scope: SignatureScope;
  readonly signature: string;
  readonly signedHeaders: readonly string[];
  readonly timestamp: string;
  readonly payloadHash: string | undefined;
  /** Seconds that a presigned URL is good for. */
  readonly expires: number | undefined;
}

/**
 * Checks a Signature Version 4 in the `Authorization` header or in the query of a presigned URL.
 * Throws the `AwsServiceError` that AWS answers.
 */
export function verifySignature(request: SignedRequest, check: SignatureCheck): VerifiedSignature {
  const claim = readClaim(request);
  checkTime(claim, check.now);
  const secret = check.secretOf(claim.scope.accessKeyId);
  if (secret === undefined)
    throw refusal(
      'InvalidAccessKeyId',
      'The AWS access key ID you provided does not exist in our records.',
    );
  const key = signingKey(secret, claim.scope);
  const payloadHash = claim.payloadHash ?? check.payloadHash ?? sha256Hex('');
  const isS3 = claim.scope.signingName === 's3';
  const canonical = canonicalRequest(request, { ...claim, payloadHash, isS3 });
  const text = [
    'AWS4-HMAC-SHA256',
    claim.timestamp,
    scopeText(claim.scope),
    sha256Hex(canonical),
  ].join('\n');
  if (!isSame(hmac(key, text).toString('hex'), claim.signature)) {
    throw refusal(
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    );
  }
  return { scope: claim.scope, signature: claim.signature, timestamp: claim.timestamp, key };
}

export function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

function refusal(code: string, message: string): AwsServiceError {
  return new AwsServiceError({ code, message, status: 403 });
}

function readClaim(request: SignedRequest): Claim {
  const scope = readSignatureScope(request.headers, request.query);
  if (!scope) throw refusal('MissingAuthenticationToken', 'Missing Authentication Token');
  return request.headers['authorization'] === undefined
    ? queryClaim(request, scope)
    : headerClaim(request, scope);
}

function headerClaim({ headers }: SignedRequest, scope: SignatureScope): Claim {
  const authorization = headers['authorization'] ?? '';
  const signedHeaders = /SignedHeaders=([^,\s]+)/.exec(authorization)?.[1]?.split(';') ?? [];
  if (!signedHeaders.includes('host'))
    throw refusal('SignatureDoesNotMatch', 'The Host header must be signed.');
  return {
    scope,
    signedHeaders,
    signature: /Signature=([0-9a-f]{64})/.exec(authorization)?.[1] ?? '',
    timestamp: headers['x-amz-date'] ?? '',
    payloadHash: headers['x-amz-content-sha256'],
    expires: undefined,
  };
}

function queryClaim({ query }: SignedRequest, scope: SignatureScope): Claim {
  const parameters = new URLSearchParams(query);
  const expires = Number(parameters.get('X-Amz-Expires'));
  if (!Number.isInteger(expires) || expires < 1 || expires > expiresMaxSeconds) {
    throw new AwsServiceError({
      code: 'AuthorizationQueryParametersError',
      message: `X-Amz-Expires must be between 1 and ${expiresMaxSeconds} seconds`,
    });
  }
  return {
    scope,
    expires,
    signedHeaders: (parameters.get('X-Amz-SignedHeaders') ?? '').split(';'),
    signature: parameters.get('X-Amz-Signature') ?? '',
    timestamp: parameters.get('X-Amz-Date') ?? '',
    payloadHash: 'UNSIGNED-PAYLOAD',
  };
}

function checkTime({ timestamp, scope, expires }: Claim, now: number): void {
  const at = epochOf(timestamp);
  if (Number.isNaN(at) || !timestamp.startsWith(scope.date)) {
    throw refusal(
      'SignatureDoesNotMatch',
      'The date of the request does not fit its credential scope.',
    );
  }
  if (expires !== undefined && now > at + expires * 1000)
    throw refusal('AccessDenied', 'Request has expired');
  const isSkewed = expires === undefined ? Math.abs(now - at) > skewMs : at - now > skewMs;
  if (isSkewed) {
    throw refusal(
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
    );
  }
}

/** `20261125T120000Z` in milliseconds; NaN when it is not of that form. */
function epochOf(timestamp: string): number {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(timestamp);
  if (!match) return Number.NaN;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
