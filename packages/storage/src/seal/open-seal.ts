import { Buffer } from 'node:buffer';
import { createDecipheriv, type KeyObject } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { ByteSpan } from '../blobs/port.ts';
import { storageErrors } from '../errors.ts';
import { ByteQueue } from './byte-queue.ts';
import {
  type FramePlace,
  frameBytes,
  frameCount,
  frameKey,
  headerBytes,
  mark,
  nonceOf,
  overheadBytes,
  plainBytesPerFrame,
  saltBytes,
  sealedBytes,
  tagBytes,
} from './frame.ts';

/** Sealed bytes somewhere, and what they were before. */
export interface Sealed {
  /** What errors call them. */
  readonly name: string;
  /** A chunk need be good only until the next one is asked for. */
  readonly read: (span: ByteSpan) => AsyncIterable<Uint8Array>;
  /** One that has the same bytes, where there is one; it is there until the reading ends. */
  readonly file?: string | undefined;
  /** Of the plain bytes. */
  readonly sizeBytes: number;
}

/** The plain bytes of a range. Nothing leaves before the tag of its frame was right; rot rejects. */
export async function* openStream(
  sealed: Sealed,
  dataKey: Uint8Array,
  range: ByteSpan = { start: 0, end: sealed.sizeBytes },
): AsyncGenerator<Uint8Array> {
  if (range.start >= range.end) return;
  const frames = framesOf(range);
  const queue = new ByteQueue(withHeader(sealed, frames.first, frames.last));
  try {
    const key = frameKey(dataKey, Buffer.from(saltOf(sealed, await queue.take(headerBytes))));
    const count = frameCount(sealed.sizeBytes);
    for (let index = frames.first; index <= frames.last; index += 1) {
      const plain = openFrame(sealed, await queue.take(frameBytes), {
        key,
        place: { index, isLast: index === count - 1 },
      });
      const start = index * plainBytesPerFrame;
      const from = Math.max(range.start - start, 0);
      yield plain.subarray(from, Math.min(range.end - start, plain.length));
    }
  } finally {
    await queue.close();
  }
}

/** As `openStream`, for sealed bytes that are all there. */
export function openBytes(name: string, sealed: Buffer, dataKey: Uint8Array): Buffer {
  const whole = { name };
  const key = frameKey(dataKey, saltOf(whole, sealed.subarray(0, headerBytes)));
  const frames: Buffer[] = [];
  const count = Math.max(1, Math.ceil((sealed.length - headerBytes) / frameBytes));
  for (let index = 0; index < count; index += 1) {
    const start = headerBytes + index * frameBytes;
    const place = { index, isLast: index === count - 1 };
    frames.push(openFrame(whole, sealed.subarray(start, start + frameBytes), { key, place }));
  }
  return Buffer.concat(frames);
}

/** Throws for sealed bytes that are not as they were written. Without a data key, looks at lengths and CRCs only. */
export async function verifySealed(sealed: Sealed, dataKey?: Uint8Array): Promise<void> {
  const count = frameCount(sealed.sizeBytes);
  const queue = new ByteQueue(sealed.read({ start: 0, end: sealedBytes(sealed.sizeBytes) }));
  try {
    const salt = saltOf(sealed, await queue.take(headerBytes));
    const key = dataKey && frameKey(dataKey, salt);
    for (let index = 0; index < count; index += 1) {
      const place = { index, isLast: index === count - 1 };
      const frame = await queue.take(frameBytes);
      checkFrame(sealed, frame, index);
      if (key) openFrame(sealed, frame, { key, place });
      else checkLength(sealed, frame, place);
    }
  } finally {
    await queue.close();
  }
}

export function framesOf({ start, end }: ByteSpan): {
  readonly first: number;
  readonly last: number;
} {
  return {
    first: Math.floor(start / plainBytesPerFrame),
    last: Math.ceil(end / plainBytesPerFrame) - 1,
  };
}

/** The header and these frames; one read where they touch. */
async function* withHeader(
  { read, sizeBytes }: Sealed,
  first: number,
  last: number,
): AsyncGenerator<Uint8Array> {
  const end = Math.min(headerBytes + (last + 1) * frameBytes, sealedBytes(sizeBytes));
  if (first > 0) {
    yield* read({ start: 0, end: headerBytes });
    yield* read({ start: headerBytes + first * frameBytes, end });
  } else {
    yield* read({ start: 0, end });
  }
}

export function saltOf({ name }: Pick<Sealed, 'name'>, header: Buffer): Buffer {
  const checked = mark.length + saltBytes;
  const isWhole =
    header.length === headerBytes &&
    header.subarray(0, mark.length).equals(mark) &&
    header.readUInt32BE(checked) === crc32(header.subarray(0, checked));
  if (!isWhole) throw storageErrors.sealBroken(name, 0);
  return header.subarray(mark.length, checked);
}

/** The plain bytes of a frame; throws when it is not as it was sealed. */
export function openFrame(
  { name }: Pick<Sealed, 'name'>,
  frame: Buffer,
  { key, place }: { readonly key: KeyObject; readonly place: FramePlace },
): Buffer {
  const start = headerBytes + place.index * frameBytes;
  if (frame.length < overheadBytes) throw storageErrors.sealBroken(name, start);
  const tagAt = frame.length - overheadBytes;
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(place));
  decipher.setAuthTag(frame.subarray(tagAt, tagAt + tagBytes));
  const plain = decipher.update(frame.subarray(0, tagAt));
  try {
    decipher.final();
  } catch (cause) {
    throw storageErrors.sealBroken(name, start, cause);
  }
  return plain;
}

function checkFrame({ name }: Sealed, frame: Buffer, index: number): void {
  const crcAt = frame.length - overheadBytes + tagBytes;
  const isWhole =
    frame.length >= overheadBytes && frame.readUInt32BE(crcAt) === crc32(frame.subarray(0, crcAt));
  if (!isWhole) throw storageErrors.sealBroken(name, headerBytes + index * frameBytes);
}

function checkLength({ name, sizeBytes }: Sealed, frame: Buffer, place: FramePlace): void {
  const plainStart = place.index * plainBytesPerFrame;
  const expected = Math.min(sizeBytes - plainStart, plainBytesPerFrame);
  if (frame.length !== expected + overheadBytes) {
    throw storageErrors.sealBroken(name, headerBytes + place.index * frameBytes);
  }
}
