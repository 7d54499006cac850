import { headerNotImplemented, missingContentLength } from './errors.ts';

/** Length of the body as the client announced it, without transfer coding: S3 takes no upload of unknown length. */
export function announcedLength(headers: Readonly<Record<string, string | undefined>>): number {
  const text = headers['x-amz-decoded-content-length'] ?? headers['content-length'];
  if (text !== undefined && /^\d+$/.test(text)) return Number(text);
  if (headers['transfer-encoding'] !== undefined) throw headerNotImplemented('Transfer-Encoding');
  throw missingContentLength();
}
