import { AwsServiceError } from '../errors.ts';

/**
 * What S3 answers to a signature that it does not take; other services have codes of their own for the same reasons.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html (2026-11).
 */
function refusal(code: string, message: string, members?: Record<string, unknown>) {
  return new AwsServiceError({ code, message, status: 403, ...(members && { members }) });
}

function badRequest(code: string, message: string): AwsServiceError {
  return new AwsServiceError({ code, message });
}

export interface Mismatch {
  readonly accessKeyId: string;
  readonly stringToSign: string;
  readonly signature: string;
  readonly canonicalRequest: string;
}

export const signatureRefusals = {
  missing: () => refusal('MissingAuthenticationToken', 'Missing Authentication Token'),
  unknownKey: (accessKeyId: string) =>
    refusal(
      'InvalidAccessKeyId',
      'The AWS Access Key Id you provided does not exist in our records.',
      { AWSAccessKeyId: accessKeyId },
    ),
  /** With what we signed, as S3 shows it: nothing in it is secret, and clients' authors find their mistake by it. */
  mismatch: ({ accessKeyId, stringToSign, signature, canonicalRequest }: Mismatch) =>
    refusal(
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
      {
        AWSAccessKeyId: accessKeyId,
        StringToSign: stringToSign,
        SignatureProvided: signature,
        CanonicalRequest: canonicalRequest,
      },
    ),
  chunkMismatch: () =>
    refusal(
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    ),
  hostNotSigned: () => refusal('SignatureDoesNotMatch', 'The Host header must be signed.'),
  headersNotSigned: (names: readonly string[]) =>
    refusal('AccessDenied', 'There were headers present in the request which were not signed', {
      HeadersNotSigned: names.join(', '),
    }),
  noDate: () =>
    refusal('AccessDenied', 'AWS authentication requires a valid Date or x-amz-date header'),
  credentialDate: (scopeDate: string, date: string) =>
    badRequest(
      'AuthorizationHeaderMalformed',
      `The authorization header is malformed; Invalid credential date "${scopeDate}". This date is not the same as X-Amz-Date: "${date}".`,
    ),
  malformedHeader: (missing: string) =>
    badRequest(
      'AuthorizationHeaderMalformed',
      `The authorization header is malformed; the authorization header requires three components: Credential, SignedHeaders, and Signature. ${missing} is missing.`,
    ),
  skewed: (timestamp: string, now: number) =>
    refusal(
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
      {
        RequestTime: timestamp,
        ServerTime: new Date(now).toISOString(),
        MaxAllowedSkewMilliseconds: '900000',
      },
    ),
  query: (message: string) => badRequest('AuthorizationQueryParametersError', message),
  expired: (expires: number, at: number, now: number) =>
    refusal('AccessDenied', 'Request has expired', {
      'X-Amz-Expires': String(expires),
      Expires: new Date(at + expires * 1000).toISOString(),
      ServerTime: new Date(now).toISOString(),
    }),
  version2Expires: () =>
    refusal(
      'AccessDenied',
      'Invalid date (should be seconds since epoch): the Expires parameter is missing or no number',
    ),
  version2Expired: (expires: number, now: number) =>
    refusal('AccessDenied', 'Request has expired', {
      Expires: new Date(expires * 1000).toISOString(),
      ServerTime: new Date(now).toISOString(),
    }),
  notYetValid: (at: number, now: number) =>
    refusal('AccessDenied', 'Request is not yet valid', {
      RequestTime: new Date(at).toISOString(),
      ServerTime: new Date(now).toISOString(),
    }),
} as const;
