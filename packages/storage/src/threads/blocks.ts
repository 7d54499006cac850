import type { ByteSpan } from '../blobs/port.ts';
import { frameBytes, frameCount, headerBytes, plainBytesPerFrame } from '../seal/frame.ts';
import { framesOf } from '../seal/open-seal.ts';
import type { FrameRun } from './task.ts';

// Frames that go to a thread at a time: fewer cost more messages, more cost more memory.
const framesPerSealing = 8;
const framesPerOpening = 32;

export const sealingBytes = framesPerSealing * plainBytesPerFrame;

/** Memory that a block passes through to be sealed, shared with the threads. */
export interface SealingLane {
  readonly plain: SharedArrayBuffer;
  readonly sealed: SharedArrayBuffer;
}

export function sealingLane(): SealingLane {
  // What comes before the first frame fits as well.
  const sealed = new SharedArrayBuffer(headerBytes + framesPerSealing * frameBytes);
  return { plain: new SharedArrayBuffer(sealingBytes), sealed };
}

/** Memory for the plain bytes of a block that is opened, shared with the threads. */
export function openingLane(): SharedArrayBuffer {
  return new SharedArrayBuffer(framesPerOpening * plainBytesPerFrame);
}

/** The frames of a range, block by block. */
export function* openingBlocks(sizeBytes: number, range: ByteSpan): Generator<FrameRun> {
  const { first, last } = framesOf(range);
  const end = frameCount(sizeBytes);
  for (let next = first; next <= last; next += framesPerOpening) {
    const count = Math.min(framesPerOpening, last + 1 - next);
    yield { first: next, count, isEnd: next + count === end };
  }
}
