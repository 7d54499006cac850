import type { Buffer } from 'node:buffer';
import { openBytes, openStream, pinnedRead } from '@slipway/storage';
import type { ByteRange } from '../domain/byte-range.ts';
import { type Segment, segmentsOfRange } from '../domain/object.ts';
import type { Sealing } from '../encryption/object-keys.ts';
import type { S3Parts } from '../parts.ts';

type Bytes = Pick<S3Parts, 'blobs' | 'opened' | 'threads'>;

export interface StoredBytes {
  readonly segments: readonly Segment[];
  /** Undefined for bytes that lie as they are. */
  readonly sealing: Sealing | undefined;
  /** A chunk is good only until the next one is asked for; what is large then comes by the threads. */
  readonly reuse?: boolean;
}

/** Those of a small object, which need no waiting for the disk; undefined for others. */
export function bytesAtHand(
  { blobs, opened }: Bytes,
  { segments, sealing }: StoredBytes,
  { start, end }: ByteRange,
): Buffer | undefined {
  const [segment, more] = segments;
  if (!segment || more || !sealing) return undefined;
  const { blob } = segment;
  const known = opened.get(blob);
  if (known) return known.subarray(start, end);
  const sealed = blobs.peek(blob);
  if (!sealed) return undefined;
  const bytes = openBytes(blob, sealed, sealing.dataKey);
  opened.keep(blob, bytes, sealing);
  return bytes.subarray(start, end);
}

/**
 * The bytes of an object, or of a range of it. They stay readable to the end even when the object is replaced or
 * deleted meanwhile; call it in the same turn in which the record was read.
 */
export function objectBytes(
  parts: Bytes,
  { segments, sealing, reuse = false }: StoredBytes,
  range: ByteRange,
): AsyncIterable<Uint8Array> {
  const atHand = bytesAtHand(parts, { segments, sealing }, range);
  if (atHand) return oneChunk(atHand);
  const pieces = segmentsOfRange(segments, range);
  return pinnedRead(
    () => concatenate(parts, pieces, { dataKey: sealing?.dataKey, reuse }),
    parts.blobs.pin(pieces.map(({ blob }) => blob)),
  );
}

async function* concatenate(
  { blobs, threads }: Bytes,
  pieces: ReturnType<typeof segmentsOfRange>,
  { dataKey, reuse }: { readonly dataKey: Buffer | undefined; readonly reuse: boolean },
): AsyncGenerator<Uint8Array> {
  for (const { blob, sizeBytes, start, end } of pieces) {
    if (!dataKey) yield* blobs.read(blob, { start, end });
    else {
      const read = (span: ByteRange) => blobs.read(blob, span, { reuse: true });
      const sealed = { name: blob, read, sizeBytes, file: blobs.file?.(blob) };
      yield* reuse
        ? threads.open(sealed, dataKey, { start, end })
        : openStream(sealed, dataKey, { start, end });
    }
  }
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
