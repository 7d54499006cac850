import { Buffer } from 'node:buffer';
import { type Change, sealBytes, sealStream } from '@slipway/storage';
import type { ChecksumAlgorithm } from '../domain/checksum.ts';
import type { Segment } from '../domain/object.ts';
import type { Sealing } from '../encryption/object-keys.ts';
import type { S3Parts } from '../parts.ts';
import type { IntegrityClaims } from './integrity-claims.ts';
import { Meter } from './meter.ts';

export interface Expected {
  /** Length that the client announced, in bytes. */
  readonly sizeBytes?: number | undefined;
  readonly maxBytes: number;
  readonly claims: IntegrityClaims;
  /** What to compute besides MD5 and the claimed algorithm. */
  readonly algorithms: readonly ChecksumAlgorithm[];
  /** The request that brings the body; asked for its signal only where waiting may be long. */
  readonly request?:
    | {
        readonly trailers?: Promise<Readonly<Record<string, string>>>;
        readonly signal?: AbortSignal | undefined;
      }
    | undefined;
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

/** Below it a body is gathered before it is stored: streaming costs more than the bytes. */
const smallBytesMax = 12 * 1024;

/**
 * Stores a body while it arrives, in constant memory, and compares it with what the client claimed. A body that is
 * not as claimed is refused before it exists as a blob.
 */
export async function receiveBody(
  { blobs, opened }: Pick<S3Parts, 'blobs' | 'opened'>,
  body: AsyncIterable<Uint8Array>,
  expected: Expected,
): Promise<ReceivedBody> {
  const { sealing, request, sizeBytes } = expected;
  const meter = new Meter(expected);
  if (sizeBytes !== undefined && sizeBytes <= smallBytesMax) {
    const bytes = await gather(meter, body);
    // No blob for no bytes.
    if (bytes.length === 0) return meter.result([], []);
    const stored = sealing ? sealBytes(bytes, sealing.dataKey) : bytes;
    const { id, changes } = await blobs.writeBytes(stored);
    if (sealing) opened.keep(id, bytes, sealing);
    return meter.result([{ blob: id, sizeBytes: bytes.length }], changes);
  }
  const metered = meter.pass(body);
  const stored = sealing ? sealStream(metered, sealing.dataKey) : metered;
  const signal = request?.signal;
  const { id, changes } = await blobs.write(stored, signal && { signal });
  return meter.result([{ blob: id, sizeBytes: meter.sizeBytes }], changes);
}

async function gather(meter: Meter, body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) {
    meter.take(chunk);
    chunks.push(chunk);
  }
  await meter.end();
  const [only] = chunks;
  return chunks.length === 1 && only ? only : Buffer.concat(chunks);
}
