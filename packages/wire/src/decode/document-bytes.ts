import { gunzip } from 'node:zlib';
import type { WireRequest } from '../request.ts';
import { MalformedInput } from './malformed-input.ts';

/**
 * The document that a request carries; clients compress it where the service takes that (PutMetricData).
 * The limit holds before and after, so that a small body cannot become a large one.
 */
export async function documentBytes(
  { headers, body }: Pick<WireRequest, 'headers' | 'body'>,
  limitBytes: number,
): Promise<Uint8Array> {
  const bytes = await body.collect(limitBytes);
  if (headers['content-encoding'] !== 'gzip') return bytes;
  return await new Promise((resolve, reject) => {
    gunzip(bytes, { maxOutputLength: limitBytes }, (error, plain) => {
      if (error === null) resolve(plain);
      else reject(new MalformedInput('body', 'The gzip-encoded body cannot be read', error));
    });
  });
}
