import { createHmac } from 'node:crypto';
import type { SignedRequest } from './canonical-request.ts';
import { signatureRefusals } from './refusals.ts';
import { isSame } from './verify-signature.ts';

/** Query parameters that are part of what is signed; the others may be changed. */
const subresources: ReadonlySet<string> = new Set([
  'acl',
  'cors',
  'delete',
  'lifecycle',
  'location',
  'logging',
  'notification',
  'partNumber',
  'policy',
  'requestPayment',
  'response-cache-control',
  'response-content-disposition',
  'response-content-encoding',
  'response-content-language',
  'response-content-type',
  'response-expires',
  'restore',
  'tagging',
  'torrent',
  'uploadId',
  'uploads',
  'versionId',
  'versioning',
  'versions',
  'website',
]);

export interface Version2Check {
  readonly secret: string | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * Checks a presigned URL of Signature Version 2. Throws the `AwsServiceError` that S3 answers.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/developerguide/RESTAuthentication.html (2026-11).
 */
export function verifyVersion2Query(request: SignedRequest, { secret, now }: Version2Check): void {
  const parameters = new URLSearchParams(request.query);
  const accessKeyId = parameters.get('AWSAccessKeyId') ?? '';
  const expires = parameters.get('Expires') ?? '';
  if (!/^\d{1,15}$/.test(expires)) {
    throw signatureRefusals.version2Expires();
  }
  if (secret === undefined) throw signatureRefusals.unknownKey(accessKeyId);
  const given = parameters.get('Signature') ?? '';
  const texts = resources(request).map((resource) => stringToSign(request, parameters, resource));
  const isRight = texts.some((text) =>
    isSame(createHmac('sha1', secret).update(text, 'utf8').digest('base64'), given),
  );
  if (!isRight) {
    throw signatureRefusals.mismatch({
      accessKeyId,
      stringToSign: texts[0] ?? '',
      signature: given,
      canonicalRequest: '',
    });
  }
  if (now > Number(expires) * 1000) throw signatureRefusals.version2Expired(Number(expires), now);
}

function stringToSign(
  { method, headers }: SignedRequest,
  parameters: URLSearchParams,
  resource: string,
): string {
  // Headers of the request that was signed ahead stand in the query.
  const fields = new Map<string, string>();
  for (const [name, value] of Object.entries(headers)) fields.set(name, value ?? '');
  for (const [name, value] of parameters) {
    const lower = name.toLowerCase();
    if (lower.startsWith('x-amz-') || lower.startsWith('content-')) fields.set(lower, value);
  }
  const amz = [...fields].filter(([name]) => name.startsWith('x-amz-'));
  const lines = amz.sort(([a], [b]) => (a < b ? -1 : 1)).map(([n, v]) => `${n}:${v.trim()}\n`);
  return [
    method,
    fields.get('content-md5') ?? '',
    fields.get('content-type') ?? '',
    parameters.get('Expires') ?? '',
    `${lines.join('')}${resource}${signedQuery(parameters)}`,
  ].join('\n');
}

/** The path, and for a bucket that is named by the host the path below it. */
function resources({ path, headers }: SignedRequest): readonly string[] {
  const label = /^([^.:]+)\.[^:]*[a-z]/i.exec(headers['host'] ?? '')?.[1];
  return label === undefined ? [path] : [path, `/${label}${path}`];
}

function signedQuery(parameters: URLSearchParams): string {
  const signed = [...parameters].filter(([name]) => subresources.has(name));
  if (signed.length === 0) return '';
  const parts = signed
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => (value === '' ? name : `${name}=${value}`));
  return `?${parts.join('&')}`;
}
