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
  const text = (value ?? '').trim();
  return /\s\s|[^\S ]/.test(text) ? text.replaceAll(/\s+/g, ' ') : text;
}

interface Parameter {
  readonly name: string;
  readonly value: string;
}

function canonicalQuery(query: string): string {
  if (query === '') return '';
  const encode = isEncoded(query) ? asItIs : reencode;
  const parameters: Parameter[] = [];
  for (const part of query.split('&')) {
    const split = part.indexOf('=');
    const name = encode(split < 0 ? part : part.slice(0, split));
    if (part === '' || name === 'X-Amz-Signature') continue;
    parameters.push({ name, value: split < 0 ? '' : encode(part.slice(split + 1)) });
  }
  return parameters
    .sort((a, b) => order(a.name, b.name) || order(a.value, b.value))
    .map(({ name, value }) => `${name}=${value}`)
    .join('&');
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

// What clients send is most often encoded as it has to be, and this is in the way of every request.
const isPlain = (text: string) => /^[\w.~-]*$/.test(text);
const isPlainPath = (path: string) => /^[\w.~/-]*$/.test(path);
const asItIs = (text: string) => text;

/** Escapes of the ASCII characters that must be, in capitals, and nothing else to encode. */
function isEncoded(query: string): boolean {
  return /^(?:[\w.~&=-]|%(?:[01][\dA-F]|2[\dA-CF]|3[A-F]|40|5[B-E]|60|7[BCDF]))*$/.test(query);
}

function reencode(text: string): string {
  return isPlain(text) ? text : encodeText(decodeParameter(text));
}

/** What is not well encoded stays as it is. */
export function decodeParameter(text: string): string {
  return isPlain(text) ? text : decodeLeniently(text.replaceAll('+', ' '));
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
  if (isPlainPath(path)) return path;
  return path.split('/').map(encodeText).join('/');
}

function decodePath(path: string): string {
  if (!path.includes('%')) return path;
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
