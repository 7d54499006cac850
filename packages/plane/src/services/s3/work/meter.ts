import { Buffer } from 'node:buffer';
import { type Change, random } from '@slipway/storage';
import { AwsServiceError } from '@slipway/wire';
import { digesterOf } from '../checksums/digester.ts';
import { type ChecksumAlgorithm, isChecksumValue } from '../domain/checksum.ts';
import { hasMd5Etag } from '../domain/encryption.ts';
import type { Segment } from '../domain/object.ts';
import { badChecksum, badContentMd5, entityTooLarge, incompleteBody } from '../errors.ts';
import { headerOf } from './integrity-claims.ts';
import type { Expected, ReceivedBody } from './receive-body.ts';

const md5Bytes = 16;

/** What passes of a body: its size and checksums, held against what the client claimed. */
export class Meter {
  readonly #expected: Expected;
  readonly #md5 = digesterOf('MD5');
  readonly #digesters: ReadonlyMap<ChecksumAlgorithm, ReturnType<typeof digesterOf>>;
  readonly #checksums = new Map<ChecksumAlgorithm, string>();
  sizeBytes = 0;
  #md5Digest = Buffer.alloc(0);

  constructor(expected: Expected) {
    this.#expected = expected;
    const claimed = expected.claims.checksum?.algorithm;
    const algorithms = new Set([...expected.algorithms, ...(claimed ? [claimed] : [])]);
    this.#digesters = new Map([...algorithms].map((name) => [name, digesterOf(name)]));
  }

  async *pass(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of body) {
      this.take(chunk);
      yield chunk;
    }
    await this.end();
  }

  take(chunk: Uint8Array): void {
    const { maxBytes } = this.#expected;
    this.sizeBytes += chunk.byteLength;
    if (this.sizeBytes > maxBytes) throw entityTooLarge(this.sizeBytes, maxBytes);
    this.#md5.update(chunk);
    for (const digester of this.#digesters.values()) digester.update(chunk);
  }

  /** Rejects with the refusal of a body that is not as claimed. */
  async end(): Promise<void> {
    this.#finish();
    await this.#compare();
  }

  result(segments: readonly Segment[], changes: readonly Change[]): ReceivedBody {
    return {
      segments,
      changes,
      sizeBytes: this.sizeBytes,
      etag: (hasMd5Etag(this.#expected.sealing?.encryption)
        ? this.#md5Digest
        : random(md5Bytes)
      ).toString('hex'),
      checksums: this.#checksums,
    };
  }

  #finish(): void {
    this.#md5Digest = Buffer.from(this.#md5.digest());
    for (const [algorithm, digester] of this.#digesters) {
      this.#checksums.set(algorithm, Buffer.from(digester.digest()).toString('base64'));
    }
  }

  async #compare(): Promise<void> {
    const { sizeBytes, claims } = this.#expected;
    if (sizeBytes !== undefined && sizeBytes !== this.sizeBytes) throw incompleteBody();
    const md5 = this.#md5Digest.toString('base64');
    if (claims.contentMd5 !== undefined && claims.contentMd5 !== md5) {
      throw badContentMd5(claims.contentMd5, md5);
    }
    if (!claims.checksum) return;
    const { algorithm } = claims.checksum;
    const value = claims.checksum.value ?? (await this.#trailer(algorithm));
    if (value !== this.#checksums.get(algorithm)) throw badChecksum(algorithm);
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
