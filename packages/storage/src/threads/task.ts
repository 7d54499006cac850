import type { DigestAlgorithm } from '../digest/digester.ts';
import { frameBytes, headerBytes, plainBytesPerFrame } from '../seal/frame.ts';

/** Frames that go to a thread at a time: fewer cost more messages, more cost more memory. */
export const framesPerBlock = 8;
export const plainBlockBytes = framesPerBlock * plainBytesPerFrame;
/** What comes before the first frame fits as well. */
export const sealedBlockBytes = headerBytes + framesPerBlock * frameBytes;

/** Frames from `first` on; `isEnd` when the last of them is the last of the blob. */
export interface FrameRun {
  readonly key: Uint8Array;
  readonly first: number;
  readonly count: number;
  readonly isEnd: boolean;
}

/** What a thread does. Blocks are shared memory: the sender leaves them alone until it has the answer. */
export type Task =
  | {
      readonly kind: 'digest';
      /** Names the digests that go on from block to block; tasks of one stream go to one thread. */
      readonly stream: number;
      readonly algorithms: readonly DigestAlgorithm[];
      readonly plain: SharedArrayBuffer;
      readonly sizeBytes: number;
    }
  /** Ends a stream; the answer is its digests in the order of the algorithms. */
  | { readonly kind: 'end-digest'; readonly stream: number }
  /** Opens frames that the thread reads itself; the descriptor stays open until it answers. */
  | {
      readonly kind: 'open-file';
      readonly descriptor: number;
      readonly frames: FrameRun;
      readonly plain: SharedArrayBuffer;
    }
  | {
      readonly kind: 'seal' | 'open';
      readonly frames: FrameRun;
      readonly plain: SharedArrayBuffer;
      readonly sealed: SharedArrayBuffer;
      /** Where the sealed frames begin in their block. */
      readonly sealedAt: number;
      /** Of what is given: the plain bytes to seal, the sealed ones to open. */
      readonly sizeBytes: number;
    };

export interface Asked {
  readonly id: number;
  readonly task: Task;
}

export type Answered =
  | { readonly id: number; readonly digests: readonly Uint8Array[] }
  /** How many bytes were made. */
  | { readonly id: number; readonly sizeBytes: number }
  /** A frame that is not as it was sealed. */
  | { readonly id: number; readonly brokenFrame: number }
  | { readonly id: number; readonly failure: string };
