import { Buffer } from 'node:buffer';
import { type Change, type DigestAlgorithm, random } from '@slipway/storage';
import { AwsServiceError } from '@slipway/wire';
import { type ChecksumAlgorithm, isChecksumValue } from '../domain/checksum.ts';
import { hasMd5Etag } from '../domain/encryption.ts';
import type { Segment } from '../domain/object.ts';
import { badChecksum, badContentMd5, entityTooLarge, incompleteBody } from '../errors.ts';
import { headerOf } from './integrity-claims.ts';
import type { Expected, ReceivedBody } from './received-body.ts';

const md5Bytes = 16;

/** What passes of a body: its size and digests, held against what the client claimed. */
export class Meter {
  /** What is to be computed of the bytes. */
  readonly algorithms: readonly DigestAlgorithm[];
  readonly #expected: Expected;
  /** Base64. */
  readonly #digests = new Map<DigestAlgorithm, string>();
  sizeBytes = 0;

  constructor(expected: Expected) {
    this.#expected = expected;
    const { claims, algorithms, sealing } = expected;
    const isMd5Needed = hasMd5Etag(sealing?.encryption) || claims.contentMd5 !== undefined;
    const claimed = claims.checksum?.algorithm;
    const wanted = new Set<DigestAlgorithm>([...algorithms, ...(claimed ? [claimed] : [])]);
    this.algorithms = [...(isMd5Needed ? (['MD5'] as const) : []), ...wanted];
  }

  count(chunk: Uint8Array): void {
    const { maxBytes } = this.#expected;
    this.sizeBytes += chunk.byteLength;
    if (this.sizeBytes > maxBytes) throw entityTooLarge(this.sizeBytes, maxBytes);
  }

  async *counted(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of body) {
      this.count(chunk);
      yield chunk;
    }
  }

  /** With the digests of all bytes. Rejects with the refusal of a body that is not as claimed. */
  async end(digests: readonly Uint8Array[]): Promise<void> {
    for (const [index, algorithm] of this.algorithms.entries()) {
      this.#digests.set(algorithm, Buffer.from(digests[index] ?? []).toString('base64'));
    }
    await this.#compare();
  }

  result(segments: readonly Segment[], changes: readonly Change[]): ReceivedBody {
    const isMd5 = hasMd5Etag(this.#expected.sealing?.encryption);
    const etag = isMd5 ? Buffer.from(this.#digests.get('MD5') ?? '', 'base64') : random(md5Bytes);
    const checksums = new Map<ChecksumAlgorithm, string>();
    for (const [algorithm, value] of this.#digests) {
      if (algorithm !== 'MD5') checksums.set(algorithm, value);
    }
    return { segments, changes, sizeBytes: this.sizeBytes, etag: etag.toString('hex'), checksums };
  }

  async #compare(): Promise<void> {
    const { sizeBytes, claims } = this.#expected;
    if (sizeBytes !== undefined && sizeBytes !== this.sizeBytes) throw incompleteBody();
    const md5 = this.#digests.get('MD5') ?? '';
    if (claims.contentMd5 !== undefined && claims.contentMd5 !== md5) {
      throw badContentMd5(claims.contentMd5, md5);
    }
    if (!claims.checksum) return;
    const { algorithm } = claims.checksum;
    const value = claims.checksum.value ?? (await this.#trailer(algorithm));
    if (value !== this.#digests.get(algorithm)) throw badChecksum(algorithm);
  }

  async #trailer(algorithm: ChecksumAlgorithm): Promise<string> {
    const value = (await this.#expected.request?.trailers)?.[headerOf(algorithm)];
    if (value !== undefined && isChecksumValue(algorithm, value)) return value;
    throw new AwsServiceError({
      code: 'MalformedTrailerError',
      message:
        'The request contained trailing data that was not well-formed or did not conform to our published schema.',
    });
  }
}
