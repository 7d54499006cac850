import type { ObjectRecord } from '../domain/object.ts';
import type { PartRecord } from '../domain/upload.ts';
import type { S3Parts } from '../parts.ts';
import { blobsOf } from '../store/objects.ts';
import type { Versioned } from '../store/tables.ts';

export interface EndedUpload {
  readonly uploadId: string;
  /** The parts that were removed with the upload. */
  readonly uploaded: readonly Versioned<PartRecord>[];
  /** The object that some of them became. */
  readonly object?: ObjectRecord;
}

/** Removes the bytes of an ended upload that its object does not use, those of parts that just came in included. */
export async function discardParts(
  { store, discard }: Pick<S3Parts, 'store' | 'discard'>,
  { uploadId, uploaded, object }: EndedUpload,
): Promise<void> {
  const late = await store.uploads.removeParts(uploadId);
  const used = new Set(blobsOf(object));
  const blobs = [...uploaded.map(({ value }) => value), ...late].flatMap(({ blob }) => blob ?? []);
  await discard(blobs.filter((blob) => !used.has(blob)));
}
