import { RecordConflict } from '@slipway/storage';
import type { S3Parts } from '../parts.ts';
import type { ObjectLocation } from '../store/tables.ts';
import { discardParts } from './discard-parts.ts';

/** Ends an upload and removes its parts; false when there is no such upload. */
export async function endUpload(
  parts: Pick<S3Parts, 'store' | 'discard'>,
  location: ObjectLocation,
  uploadId: string,
): Promise<boolean> {
  const { store } = parts;
  for (;;) {
    const upload = store.uploads.find(location, uploadId);
    if (!upload) return false;
    const uploaded = store.uploads.parts(uploadId);
    try {
      await store.records.commit(store.uploads.removal(location, upload, uploaded));
    } catch (error) {
      // A part was replaced, or the upload completed, between the reading and the commit.
      if (error instanceof RecordConflict) continue;
      throw error;
    }
    await discardParts(parts, { uploadId, uploaded });
    return true;
  }
}
