import { type Blobs, pinnedRead } from '@slipway/storage';
import type { ByteRange } from '../domain/byte-range.ts';
import { type Segment, segmentsOfRange } from '../domain/object.ts';

/**
 * The bytes of an object, or of a range of it. They stay readable to the end even when the object is replaced or
 * deleted meanwhile; call it in the same turn in which the record was read.
 */
export function objectBytes(
  blobs: Blobs,
  segments: readonly Segment[],
  range: ByteRange,
): AsyncIterable<Uint8Array> {
  const pieces = segmentsOfRange(segments, range);
  return pinnedRead(() => concatenate(blobs, pieces), blobs.pin(pieces.map(({ blob }) => blob)));
}

async function* concatenate(
  blobs: Blobs,
  pieces: ReturnType<typeof segmentsOfRange>,
): AsyncGenerator<Uint8Array> {
  for (const { blob, start, end } of pieces) yield* blobs.read(blob, { start, end });
}
