import type { Buffer } from 'node:buffer';
import type { Change } from '../records/port.ts';

/**
 * Blobs: immutable bytes on disk, named by an id of ours (never by a user's key).
 *
 * Guarantees every adapter owes; `contract.ts` has one test per sentence.
 * 1. `write` resolves only when the bytes are complete and synced, or will be with the commit of its `changes`; before
 *    that the blob does not exist.
 * 2. A failed or aborted `write` leaves nothing behind that `ids` would list, and ends its source.
 * 3. Memory use does not depend on the size of the blob.
 * 4. `read` yields exactly the bytes of the range, also while the blob is being removed.
 * 5. `remove` of a missing blob succeeds.
 * 6. A pinned blob that is removed leaves `ids` at once and can be read until its last pin is released.
 * 7. An id is never given twice, across restarts too.
 * 8. `ids({ earlier: true })` lists only blobs that were there when the store was opened.
 * 9. A quarantined blob is kept for people to look at, and for this port it is gone.
 * 10. The `file` of a pinned blob is there and has its bytes, also when it is removed meanwhile.
 */
export interface Blobs {
  write(source: AsyncIterable<Uint8Array>, options?: WriteOptions): Promise<StoredBlob>;
  /** As `write`, for bytes that are all there; they must not change until it is done. */
  writeBytes(bytes: Uint8Array): StoredBlob | Promise<StoredBlob>;
  /**
   * `start` inclusive, `end` exclusive, in bytes. Reading an unknown blob throws. With `reuse`, a chunk is good only until
   * the next one is asked for.
   */
  read(
    id: string,
    range?: ByteSpan,
    options?: { readonly reuse?: boolean },
  ): AsyncIterable<Uint8Array>;
  /** The bytes of a blob that needs no waiting for the disk; undefined for others. */
  peek(id: string): Buffer | undefined;
  /** The file that has the bytes of a blob and nothing else; undefined for one that lies elsewhere. */
  file?(id: string): string | undefined;
  remove(id: string): Promise<void>;
  /** Takes damaged bytes aside. Of one that is missing does nothing. */
  quarantine(id: string): Promise<void>;
  /** Keeps the bytes of these blobs until the returned function is called; a second call of it does nothing. */
  pin(ids: readonly string[]): () => void;
  ids(options?: { readonly earlier?: boolean }): AsyncIterable<string>;
}

export interface WriteOptions {
  readonly signal?: AbortSignal | undefined;
  /** A chunk is good only until the next one is asked for. For many bytes. */
  readonly reuse?: boolean;
}

export interface ByteSpan {
  readonly start: number;
  readonly end: number;
}

export interface StoredBlob {
  readonly id: string;
  readonly sizeBytes: number;
  /** To be committed with the record that names the blob; without them it never exists. */
  readonly changes: readonly Change[];
}
