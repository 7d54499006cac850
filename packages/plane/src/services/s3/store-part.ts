import type { PartRecord, UploadRecord } from './domain/upload.ts';
import { noSuchUpload } from './errors.ts';
import type { S3Parts } from './parts.ts';
import type { ObjectLocation } from './store/tables.ts';
import type { ReceivedBody } from './work/received-body.ts';

/** Records received bytes as a part of an upload; removes them when the upload is gone, and those they replace. */
export async function storePart(
  { store, clock, discard }: S3Parts,
  target: { readonly location: ObjectLocation; readonly upload: UploadRecord },
  { partNumber, body }: { readonly partNumber: number; readonly body: ReceivedBody },
): Promise<PartRecord> {
  const { uploadId, checksum } = target.upload;
  const blob = body.segments[0]?.blob;
  const part: PartRecord = {
    partNumber,
    blob,
    sizeBytes: body.sizeBytes,
    etag: body.etag,
    checksum: body.checksums.get(checksum.algorithm) ?? '',
    lastModified: clock.now(),
  };
  const replaced = await store.uploads.putPart(target.location, {
    uploadId,
    part,
    also: body.changes,
  });
  if (replaced === 'missing') {
    await discard(blob === undefined ? [] : [blob]);
    throw noSuchUpload(uploadId);
  }
  if (replaced?.blob !== undefined) await discard([replaced.blob]);
  return part;
}
