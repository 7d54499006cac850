import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import { type Blobs, type Change, sealStream } from '@slipway/storage';
import { AwsServiceError } from '@slipway/wire';
import { digesterOf } from '../checksums/digester.ts';
import { type ChecksumAlgorithm, isChecksumValue } from '../domain/checksum.ts';
import { hasMd5Etag } from '../domain/encryption.ts';
import type { Segment } from '../domain/object.ts';
import type { Sealing } from '../encryption/object-keys.ts';
import { badChecksum, badContentMd5, entityTooLarge, incompleteBody } from '../errors.ts';
import { headerOf, type IntegrityClaims } from './integrity-claims.ts';

export interface Expected {
  /** Length that the client announced, in bytes. */
  readonly sizeBytes?: number | undefined;
  readonly maxBytes: number;
  readonly claims: IntegrityClaims;
  /** What to compute besides MD5 and the claimed algorithm. */
  readonly algorithms: readonly ChecksumAlgorithm[];
  readonly trailers?: Promise<Readonly<Record<string, string>>> | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Undefined for the parts of an upload that began before there was encryption. */
  readonly sealing: Sealing | undefined;
}

export interface ReceivedBody {
  readonly segments: readonly Segment[];
  /** To be committed with the record that names the segments. */
  readonly changes: readonly Change[];
  readonly sizeBytes: number;
  /** Hexadecimal: MD5 of the bytes, or nothing that tells them where a key of a customer or of KMS protects them. */
  readonly etag: string;
  /** Base64, by algorithm. */
  readonly checksums: ReadonlyMap<ChecksumAlgorithm, string>;
}

/**
 * Stores a body while it arrives, in constant memory, and compares it with what the client claimed. A body that is
 * not as claimed is refused before it exists as a blob.
 */
export async function receiveBody(
  blobs: Blobs,
  body: AsyncIterable<Uint8Array>,
  expected: Expected,
): Promise<ReceivedBody> {
  const meter = new Meter(expected);
  const metered = meter.pass(body);
  if (expected.sizeBytes === 0) {
    // No blob for no bytes; the pass still reads the trailers.
    for await (const _ of metered);
    return meter.result([], []);
  }
  const options = expected.signal && { signal: expected.signal };
  const { sealing } = expected;
  const stored = sealing ? sealStream(metered, sealing.dataKey) : metered;
  const { id, changes } = await blobs.write(stored, options);
  return meter.result([{ blob: id, sizeBytes: meter.sizeBytes }], changes);
}

const md5Bytes = 16;

class Meter {
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
    const { maxBytes } = this.#expected;
    for await (const chunk of body) {
      this.sizeBytes += chunk.byteLength;
      if (this.sizeBytes > maxBytes) throw entityTooLarge(this.sizeBytes, maxBytes);
      this.#md5.update(chunk);
      for (const digester of this.#digesters.values()) digester.update(chunk);
      yield chunk;
    }
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
        : randomBytes(md5Bytes)
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
    const value = (await this.#expected.trailers)?.[headerOf(algorithm)];
    if (value !== undefined && isChecksumValue(algorithm, value)) return value;
    throw new AwsServiceError({
      code: 'MalformedTrailerError',
      message:
        'The request contained trailing data that was not well-formed or did not conform to our published schema.',
    });
  }
}
