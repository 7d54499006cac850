import { Buffer } from 'node:buffer';
import { type DigestAlgorithm, digestOf } from '@slipway/storage';
import type { RequestContext } from '@slipway/wire';
import { checksumAlgorithms } from '../domain/checksum.ts';
import { badChecksum, badContentMd5, invalidRequest } from '../errors.ts';
import { headerOf, readClaims } from './integrity-claims.ts';

/** Operations that change much by a document must come with a digest of it, which has to be right. */
export async function checkDocument(
  context: Pick<RequestContext, 'headers' | 'trailers' | 'document'>,
): Promise<void> {
  const { headers, trailers } = context;
  const { contentMd5, checksum } = readClaims(membersOf(headers), headers);
  if (contentMd5 === undefined && !checksum) {
    throw invalidRequest(
      'Missing required header for this request: Content-MD5 OR x-amz-checksum-*',
    );
  }
  const bytes = (await context.document?.()) ?? new Uint8Array();
  const digest = (algorithm: DigestAlgorithm) =>
    Buffer.from(digestOf(algorithm, bytes)).toString('base64');
  const md5 = contentMd5 === undefined ? undefined : digest('MD5');
  if (contentMd5 !== undefined && md5 !== undefined && contentMd5 !== md5) {
    throw badContentMd5(contentMd5, md5);
  }
  if (!checksum) return;
  const claimed = checksum.value ?? (await trailers)?.[headerOf(checksum.algorithm)];
  if (claimed !== digest(checksum.algorithm)) throw badChecksum(checksum.algorithm);
}

/** The model binds these headers to members for uploads only. */
function membersOf(headers: RequestContext['headers']) {
  const checksums = checksumAlgorithms.map((algorithm) => [
    `Checksum${algorithm}`,
    headers[headerOf(algorithm)],
  ]);
  return { ContentMD5: headers['content-md5'], ...Object.fromEntries(checksums) };
}
