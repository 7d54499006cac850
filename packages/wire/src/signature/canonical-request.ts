import { hash } from 'node:crypto';
import type { HeaderFields } from '../request.ts';

export interface SignedRequest {
  readonly method: string;
  /** Percent-encoded, as it came. */
  readonly path: string;
  /** As it came, without the question mark. */
  readonly query: string;
  readonly headers: HeaderFields;
}

export interface CanonicalOptions {
  /** Lower-case names, as the signature lists them. */
  readonly signedHeaders: readonly string[];
  /** `x-amz-content-sha256`, or the hash of the body. */
  readonly payloadHash: string;
  /** S3 signs the path as it is; the other services normalise it and encode it a second time. */
  readonly isS3: boolean;
}

/**
 * The canonical request of Signature Version 4.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html (2026-11).
 */
export function canonicalRequest(request: SignedRequest, options: CanonicalOptions): string {
  const { signedHeaders, payloadHash, isS3 } = options;
  const fields = signedHeaders.map((name) => `${name}:${canonicalValue(request.headers[name])}\n`);
  return [
    request.method,
    isS3 ? encodePath(decodePath(request.path)) : encodePath(normalPath(request.path)),
    canonicalQuery(request.query),
    fields.join(''),
    signedHeaders.join(';'),
    payloadHash,
  ].join('\n');
}

export function sha256Hex(data: string | Uint8Array): string {
  return hash('sha256', data);
}

function canonicalValue(value: string | undefined): string {
  return (value ?? '').trim().replaceAll(/\s+/g, ' ');
}

function canonicalQuery(query: string): string {
  return query
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const split = part.indexOf('=');
      const name = split < 0 ? part : part.slice(0, split);
      return [reencode(name), reencode(split < 0 ? '' : part.slice(split + 1))] as const;
    })
    .filter(([name]) => name !== 'X-Amz-Signature')
    .sort(([nameA, valueA], [nameB, valueB]) => order(nameA, nameB) || order(valueA, valueB))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function reencode(text: string): string {
  return encodeText(decodeLeniently(text.replaceAll('+', ' ')));
}

function decodeLeniently(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** RFC 3986: everything but letters, digits and `-._~`. */
function encodeText(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function encodePath(path: string): string {
  return path.split('/').map(encodeText).join('/');
}

function decodePath(path: string): string {
  return path.split('/').map(decodeLeniently).join('/');
}

/** Takes `.`, `..` and empty segments out; a slash at the end stays. */
function normalPath(path: string): string {
  const out: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') out.pop();
    else if (segment !== '' && segment !== '.') out.push(segment);
  }
  const end = path.length > 1 && path.endsWith('/') && out.length > 0 ? '/' : '';
  return `/${out.join('/')}${end}`;
}
