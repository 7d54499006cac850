import type { DigestAlgorithm } from '../digest/digester.ts';

/** Frames from `first` on; `isEnd` when the last of them is the last of the blob. */
export interface FrameRun {
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
  | {
      readonly kind: 'seal';
      readonly key: Uint8Array;
      readonly frames: FrameRun;
      readonly plain: SharedArrayBuffer;
      /** Of the plain bytes. */
      readonly sizeBytes: number;
      readonly sealed: SharedArrayBuffer;
      /** Where the sealed frames begin in their block. */
      readonly sealedAt: number;
    }
  | {
      readonly kind: 'open';
      readonly key: Uint8Array;
      readonly frames: FrameRun;
      /** Of the file that has the sealed bytes; it stays open until there is an answer. */
      readonly descriptor: number;
      readonly plain: SharedArrayBuffer;
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
