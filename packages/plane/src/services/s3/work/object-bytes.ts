import type { Buffer } from 'node:buffer';
import { type Blobs, openBytes, openStream, pinnedRead } from '@slipway/storage';
import type { ByteRange } from '../domain/byte-range.ts';
import { type Segment, segmentsOfRange } from '../domain/object.ts';

export interface StoredBytes {
  readonly segments: readonly Segment[];
  /** Undefined for bytes that lie as they are. */
  readonly dataKey: Buffer | undefined;
}

/** Those of a small object, which need no waiting for the disk; undefined for others. */
export function bytesAtHand(
  blobs: Blobs,
  { segments, dataKey }: StoredBytes,
  range: ByteRange,
): Buffer | undefined {
  const [piece, more] = segmentsOfRange(segments, range);
  if (!piece || more || !dataKey) return undefined;
  const sealed = blobs.peek(piece.blob);
  return sealed && openBytes(piece.blob, sealed, dataKey).subarray(piece.start, piece.end);
}

/**
 * The bytes of an object, or of a range of it. They stay readable to the end even when the object is replaced or
 * deleted meanwhile; call it in the same turn in which the record was read.
 */
export function objectBytes(
  blobs: Blobs,
  { segments, dataKey }: StoredBytes,
  range: ByteRange,
): AsyncIterable<Uint8Array> {
  const atHand = bytesAtHand(blobs, { segments, dataKey }, range);
  if (atHand) return oneChunk(atHand);
  const pieces = segmentsOfRange(segments, range);
  return pinnedRead(
    () => concatenate(blobs, pieces, dataKey),
    blobs.pin(pieces.map(({ blob }) => blob)),
  );
}

async function* concatenate(
  blobs: Blobs,
  pieces: ReturnType<typeof segmentsOfRange>,
  dataKey: Buffer | undefined,
): AsyncGenerator<Uint8Array> {
  for (const { blob, sizeBytes, start, end } of pieces) {
    if (!dataKey) yield* blobs.read(blob, { start, end });
    else {
      const read = (span: ByteRange) => blobs.read(blob, span, { reuse: true });
      yield* openStream({ name: blob, read, sizeBytes }, dataKey, { start, end });
    }
  }
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
