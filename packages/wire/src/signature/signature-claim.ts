import { decodeParameter, type SignedRequest } from './canonical-request.ts';
import { readSignatureScope, type SignatureScope } from './credential.ts';
import { signatureRefusals } from './refusals.ts';

/** What a signed request claims; nothing of it is verified yet. */
export interface SignatureClaim {
  readonly scope: SignatureScope;
  readonly signature: string;
  readonly signedHeaders: readonly string[];
  /** `20261125T120000Z` */
  readonly timestamp: string;
  /** `x-amz-content-sha256` */
  readonly payloadHash: string | undefined;
  /** Seconds that a presigned URL is good for. */
  readonly expires: number | undefined;
}

const expiresMaxSeconds = 604_800;

/** Throws S3's refusal of a claim that is not whole. `known`: the scope, where it was read already. */
export function readClaim(request: SignedRequest, known?: SignatureScope): SignatureClaim {
  const { headers, query } = request;
  return headers['authorization'] === undefined
    ? queryClaim(request, known ?? readSignatureScope({}, query))
    : headerClaim(request, known ?? readSignatureScope(headers, ''));
}

function headerClaim(request: SignedRequest, scope: SignatureScope | undefined): SignatureClaim {
  const { headers } = request;
  if (!scope) throw signatureRefusals.malformedHeader('Credential');
  const authorization = headers['authorization'] ?? '';
  const signed = /SignedHeaders=([^,\s]+)/.exec(authorization)?.[1];
  const signature = /Signature=([^,\s]+)/.exec(authorization)?.[1];
  if (signed === undefined) throw signatureRefusals.malformedHeader('SignedHeaders');
  if (signature === undefined) throw signatureRefusals.malformedHeader('Signature');
  const signedHeaders = signed.split(';');
  checkSigned(request, signedHeaders, []);
  const timestamp = headers['x-amz-date'] ?? basicDate(headers['date']);
  if (timestamp === undefined) throw signatureRefusals.noDate();
  const payloadHash = headers['x-amz-content-sha256'];
  return { scope, signature, signedHeaders, timestamp, payloadHash, expires: undefined };
}

const required = ['Algorithm', 'Credential', 'Signature', 'Date', 'SignedHeaders', 'Expires'];

function queryClaim(request: SignedRequest, scope: SignatureScope | undefined): SignatureClaim {
  const parameters = amzParameters(request.query);
  const value = (name: string) => parameters.get(name) ?? '';
  const [first, ...others] = required.filter((name) => value(name) === '');
  if (first !== undefined && others.length === required.length - 1)
    throw signatureRefusals.missing();
  // Services other than S3 take a presigned request without an expiry; S3 alone asks for all of them.
  const isS3 = scope?.signingName === 's3' || !scope;
  if (first !== undefined && (isS3 || first !== 'Expires')) {
    throw signatureRefusals.query(
      'Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.',
    );
  }
  if (value('Algorithm') !== 'AWS4-HMAC-SHA256')
    throw signatureRefusals.query('X-Amz-Algorithm only supports "AWS4-HMAC-SHA256"');
  if (!scope) {
    throw signatureRefusals.query(
      'Error parsing the X-Amz-Credential parameter; the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".',
    );
  }
  const signedHeaders = value('SignedHeaders').split(';');
  checkSigned(request, signedHeaders, ['x-amz-content-sha256']);
  return {
    scope,
    signedHeaders,
    expires: readExpires(parameters.get('Expires') ?? '900'),
    signature: value('Signature'),
    timestamp: value('Date'),
    payloadHash: 'UNSIGNED-PAYLOAD',
  };
}

const prefix = 'X-Amz-';

/** Those that begin with `X-Amz-`, by the rest of their names; of two with one name the first. */
function amzParameters(query: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  for (const part of query.split('&')) {
    if (!part.startsWith(prefix)) continue;
    const split = part.indexOf('=');
    const name = part.slice(prefix.length, split < 0 ? undefined : split);
    if (!parameters.has(name)) {
      parameters.set(name, split < 0 ? '' : decodeParameter(part.slice(split + 1)));
    }
  }
  return parameters;
}

function readExpires(text: string): number {
  if (!/^-?\d{1,15}$/.test(text)) throw signatureRefusals.query('X-Amz-Expires should be a number');
  const expires = Number(text);
  if (expires < 0) throw signatureRefusals.query('X-Amz-Expires must be non-negative');
  if (expires > expiresMaxSeconds) {
    throw signatureRefusals.query(
      `X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than ${expiresMaxSeconds} seconds`,
    );
  }
  return expires;
}

/** A header that means something to the service and is not signed could have been put in on the way. */
function checkSigned(
  { headers }: SignedRequest,
  signedHeaders: readonly string[],
  exempt: readonly string[],
): void {
  if (!signedHeaders.includes('host')) throw signatureRefusals.hostNotSigned();
  const open = Object.keys(headers).filter(
    (name) => name.startsWith('x-amz-') && !signedHeaders.includes(name) && !exempt.includes(name),
  );
  if (open.length > 0) throw signatureRefusals.headersNotSigned(open);
}

/** `Thu, 26 Nov 2026 12:00:00 GMT` as `20261126T120000Z`. */
function basicDate(text: string | undefined): string | undefined {
  const at = text === undefined ? Number.NaN : Date.parse(text);
  if (Number.isNaN(at)) return undefined;
  return new Date(at).toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
}
