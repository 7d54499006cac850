import { createHash, createHmac } from 'node:crypto';
import type { AccessKey } from './plane.ts';

// Signature Version 4 written down from AWS's pages, for requests that no SDK would make:
// https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html and sigv4-query-string-auth.html

export const region = 'eu-west-3';

export interface Signer {
  readonly key: AccessKey;
  /** `127.0.0.1:4566` */
  readonly host: string;
}

export interface RawRequest {
  readonly method: string;
  /** As it goes over the wire. */
  readonly path: string;
  /** Name and value as they go over the wire; in the order of their names. */
  readonly query?: readonly (readonly [string, string])[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Instead of the hash of the body. */
  readonly contentHash?: string;
  /** When it is signed; now. */
  readonly at?: number;
}

export interface SignedHead {
  /** Request line and header fields, with the empty line behind them. */
  readonly head: string;
  /** What signatures of chunks go on from. */
  readonly seed: { readonly signature: string; readonly stamp: string; readonly scope: string };
  readonly secret: Buffer;
}

/** The head of a request, signed in its header fields. */
export function signedHead({ key, host }: Signer, request: RawRequest): SignedHead {
  const { method, path, query = [], body = '' } = request;
  const stamp = stampOf(request.at);
  const contentHash = request.contentHash ?? sha256(body);
  const fields: Record<string, string> = {
    ...request.headers,
    host,
    'x-amz-content-sha256': contentHash,
    'x-amz-date': stamp,
  };
  const names = Object.keys(fields).sort();
  const canonical = [
    ...[method, canonicalPath(path), query.map((pair) => pair.join('=')).join('&')],
    ...names.map((name) => `${name}:${fields[name]}`),
    ...['', names.join(';'), contentHash],
  ].join('\n');
  const { scope, secret } = scopeOf(key, stamp);
  const signature = sign(secret, ['AWS4-HMAC-SHA256', stamp, scope, sha256(canonical)]);
  const length = { 'content-length': String(Buffer.byteLength(body)) };
  const isLengthSaid = 'content-length' in fields || 'transfer-encoding' in fields;
  const sent: Record<string, string> = {
    ...(isLengthSaid ? {} : length),
    ...fields,
    authorization: `AWS4-HMAC-SHA256 Credential=${key.accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
  };
  return { head: headOf(request, sent), seed: { signature, stamp, scope }, secret };
}

/** The target of a presigned request: path and query. */
export function presignedTarget(
  { key, host }: Signer,
  { method, path, query = [], at }: RawRequest,
  expires: number,
): string {
  const stamp = stampOf(at);
  const { scope, secret } = scopeOf(key, stamp);
  const parameters: readonly (readonly [string, string])[] = [
    ['X-Amz-Algorithm', 'AWS4-HMAC-SHA256'],
    ['X-Amz-Credential', encodeURIComponent(`${key.accessKeyId}/${scope}`)],
    ['X-Amz-Date', stamp],
    ['X-Amz-Expires', String(expires)],
    ['X-Amz-SignedHeaders', 'host'],
    ...query,
  ];
  const text = parameters.map((pair) => pair.join('=')).join('&');
  const canonical = [method, canonicalPath(path), text, `host:${host}`, '', 'host'];
  const hash = sha256([...canonical, 'UNSIGNED-PAYLOAD'].join('\n'));
  const signature = sign(secret, ['AWS4-HMAC-SHA256', stamp, scope, hash]);
  return `${path}?${text}&X-Amz-Signature=${signature}`;
}

/** A head that nobody signed. */
export function plainHead(
  host: string,
  { method, path, headers }: Pick<RawRequest, 'method' | 'path' | 'headers'>,
): string {
  return headOf({ method, path }, { host, ...headers });
}

export interface Chunks {
  /** Each as it goes over the wire; the empty one last, without the end of the body behind it. */
  readonly chunks: readonly string[];
  /** Signature of the last chunk. */
  readonly last: string;
}

/** The chunks of a body that is signed piece by piece. */
export function signedChunks({ seed, secret }: SignedHead, data: readonly string[]): Chunks {
  const { stamp, scope } = seed;
  let last = seed.signature;
  const chunks = [...data, ''].map((chunk) => {
    const parts = ['AWS4-HMAC-SHA256-PAYLOAD', stamp, scope, last, sha256(''), sha256(chunk)];
    last = sign(secret, parts);
    const end = chunk === '' ? '' : '\r\n';
    return `${chunk.length.toString(16)};chunk-signature=${last}\r\n${chunk}${end}`;
  });
  return { chunks, last };
}

/** The trailing fields of such a body, with the end of the body behind them. */
export function signedTrailer({ seed, secret }: SignedHead, last: string, field: string): string {
  const { stamp, scope } = seed;
  const parts = ['AWS4-HMAC-SHA256-TRAILER', stamp, scope, last, sha256(`${field}\n`)];
  return `${field}\r\nx-amz-trailer-signature:${sign(secret, parts)}\r\n\r\n`;
}

function headOf(
  { method, path, query = [] }: Pick<RawRequest, 'method' | 'path' | 'query'>,
  fields: Readonly<Record<string, string>>,
): string {
  const text = query.map((pair) => pair.join('=')).join('&');
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path}${text === '' ? '' : `?${text}`} HTTP/1.1\r\n${lines.join('')}\r\n`;
}

function stampOf(at = Date.now()): string {
  return new Date(at).toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
}

function scopeOf({ secretAccessKey }: AccessKey, stamp: string) {
  const scope = `${stamp.slice(0, 8)}/${region}/s3/aws4_request`;
  const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text);
  const secret = scope
    .split('/')
    .reduce<Buffer>((key, text) => hmac(key, text).digest(), Buffer.from(`AWS4${secretAccessKey}`));
  return { scope, secret };
}

function sign(secret: Buffer, lines: readonly string[]): string {
  return createHmac('sha256', secret).update(lines.join('\n')).digest('hex');
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/**
 * A slash in a key is one, however it came. What is no right encoding is encoded as it stands, as a client would do with
 * a text of these characters.
 */
function canonicalPath(path: string): string {
  return path.split('/').map(canonicalSegment).join('/').replaceAll('%2F', '/');
}

function canonicalSegment(text: string): string {
  return encodeURIComponent(decoded(text)).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
