/**
 * Blobs: immutable bytes on disk, named by an id of ours (never by a user's key).
 *
 * Guarantees every adapter owes; `contract.ts` has one test per sentence.
 * 1. `write` resolves only when the bytes are complete and synced; before that the blob does not exist.
 * 2. A failed or aborted `write` leaves nothing behind that `ids` would list.
 * 3. Memory use does not depend on the size of the blob.
 * 4. `read` yields exactly the bytes of the range, also while the blob is being removed.
 * 5. `remove` of a missing blob succeeds.
 */
export interface Blobs {
  write(source: AsyncIterable<Uint8Array>, options?: { readonly signal?: AbortSignal }): Promise<StoredBlob>;
  /** `start` inclusive, `end` exclusive, in bytes. */
  read(id: string, range?: { readonly start: number; readonly end: number }): AsyncIterable<Uint8Array>;
  remove(id: string): Promise<void>;
  ids(): AsyncIterable<string>;
}

export interface StoredBlob {
  readonly id: string;
  readonly sizeBytes: number;
}
