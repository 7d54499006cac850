import type {
  CompleteMultipartUploadCommandInput,
  CompleteMultipartUploadCommandOutput,
} from '@aws-sdk/client-s3';
import { RecordConflict } from '@slipway/storage';
import type { RequestContext } from '@slipway/wire';
import { completedObject } from '../completed-object.ts';
import type { ObjectRecord } from '../domain/object.ts';
import { encryptionAnswer } from '../encryption/encryption-answer.ts';
import { checkKeyOfCompletion } from '../encryption/open-for-part.ts';
import { noSuchUpload } from '../errors.ts';
import type { Cause } from '../events/event-record.ts';
import { getBucket, locate } from '../lookup.ts';
import { checksumAnswer, newVersionAnswer, quoted } from '../object-answer.ts';
import type { Answer, S3Parts } from '../parts.ts';
import type { ObjectLocation } from '../store/tables.ts';
import { discardParts } from '../work/discard-parts.ts';
import { replaceObject } from '../work/replace-object.ts';
import { refuseConditions } from '../write-condition.ts';

type Completion = Answer<CompleteMultipartUploadCommandOutput>;

/**
 * CompleteMultipartUpload: the blobs of the parts become the segments of the object, so nothing is copied. Object,
 * upload and parts change in one commit.
 */
export function completeMultipartUpload(parts: S3Parts) {
  return async (
    input: CompleteMultipartUploadCommandInput,
    context: RequestContext,
  ): Promise<Completion> => {
    const { scope, origin } = context;
    getBucket(parts.store, scope, input);
    const location = locate(input);
    const object =
      completedBefore(parts, location, input) ??
      (await complete(parts, { location, by: context }, input));
    return {
      Location: `${origin}/${location.bucket}/${encodeURIComponent(location.key)}`,
      Bucket: location.bucket,
      Key: location.key,
      ETag: quoted(object.etag),
      ...checksumAnswer(object.checksum),
      ...newVersionAnswer(object),
      ...encryptionAnswer(object.encryption),
    };
  };
}

/** A client that lost the answer asks again, and S3 answers it again. */
function completedBefore(
  { store }: S3Parts,
  location: ObjectLocation,
  { UploadId: uploadId = '' }: CompleteMultipartUploadCommandInput,
): ObjectRecord | undefined {
  if (store.uploads.find(location, uploadId)) return undefined;
  const object = store.objects.find(location);
  if (object?.uploadId === uploadId) return object;
  throw noSuchUpload(uploadId);
}

async function complete(
  parts: S3Parts,
  { location, by }: { readonly location: ObjectLocation; readonly by: Cause },
  input: CompleteMultipartUploadCommandInput,
): Promise<ObjectRecord> {
  const { store } = parts;
  const told = { name: 'ObjectCreated:CompleteMultipartUpload', by } as const;
  const conditions = { ifMatch: input.IfMatch, ifNoneMatch: input.IfNoneMatch };
  refuseConditions(conditions);
  for (;;) {
    const upload = store.uploads.find(location, input.UploadId ?? '');
    if (!upload) throw noSuchUpload(input.UploadId ?? '');
    checkKeyOfCompletion(upload.value, input);
    const uploaded = store.uploads.parts(upload.value.uploadId);
    const object = completedObject(upload.value, uploaded, { input, now: parts.clock.now() });
    const also = store.uploads.removal(location, upload, uploaded);
    let written: ObjectRecord;
    try {
      written = await replaceObject(parts, location, { object, conditions, also, told });
    } catch (error) {
      // A part was replaced, or the upload ended, between the reading and the commit.
      if (error instanceof RecordConflict) continue;
      throw error;
    }
    await discardParts(parts, { uploadId: upload.value.uploadId, uploaded, object });
    return written;
  }
}
