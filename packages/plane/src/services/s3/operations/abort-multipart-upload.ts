import type {
  AbortMultipartUploadCommandInput,
  AbortMultipartUploadCommandOutput,
} from '@aws-sdk/client-s3';
import { RecordConflict } from '@slipway/storage';
import type { RequestContext } from '@slipway/wire';
import { getBucket, getUpload, locate } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';
import { discardParts } from '../work/discard-parts.ts';

export function abortMultipartUpload(parts: S3Parts) {
  return async (
    input: AbortMultipartUploadCommandInput,
    { scope }: RequestContext,
  ): Promise<Answer<AbortMultipartUploadCommandOutput>> => {
    const { store } = parts;
    getBucket(store, scope, input);
    const location = locate(input);
    for (;;) {
      const upload = getUpload(store, location, input.UploadId);
      const { uploadId } = upload.value;
      const uploaded = store.uploads.parts(uploadId);
      try {
        await store.records.commit(store.uploads.removal(location, upload, uploaded));
      } catch (error) {
        // A part was replaced, or the upload completed, between the reading and the commit.
        if (error instanceof RecordConflict) continue;
        throw error;
      }
      await discardParts(parts, { uploadId, uploaded });
      return {};
    }
  };
}
