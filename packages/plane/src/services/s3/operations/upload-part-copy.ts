import type { UploadPartCopyCommandInput, UploadPartCopyCommandOutput } from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { openCopySource } from '../copy-source.ts';
import { type ByteRange, parseCopyRange } from '../domain/byte-range.ts';
import { shownTime } from '../domain/shown-time.ts';
import { partBytesMax } from '../domain/upload.ts';
import { encryptionAnswer } from '../encryption/encryption-answer.ts';
import { openForPart } from '../encryption/open-for-part.ts';
import { entityTooLarge, invalidArgument, invalidRequest } from '../errors.ts';
import { getBucket, getUpload, locate } from '../lookup.ts';
import { checksumMember, quoted } from '../object-answer.ts';
import { checkPartNumber } from '../part-number.ts';
import type { Answer, S3Parts } from '../parts.ts';
import { storePart } from '../store-part.ts';
import { receiveBody } from '../work/receive-body.ts';

/** UploadPartCopy: a part with the bytes of an object, or of a range of it. */
export function uploadPartCopy(parts: S3Parts) {
  return async (
    input: UploadPartCopyCommandInput,
    context: RequestContext,
  ): Promise<Answer<UploadPartCopyCommandOutput>> => {
    const { store } = parts;
    const { scope, signal } = context;
    const bucket = getBucket(store, scope, input);
    const location = locate(input);
    const partNumber = checkPartNumber(input.PartNumber);
    const upload = getUpload(store, location, input.UploadId).value;
    const sealing = openForPart(parts, { bucket, location, upload, caller: context }, input);
    const source = openCopySource(parts, context, input);
    const range = copiedRange(input.CopySourceRange, source.object.sizeBytes);
    const sizeBytes = range.end - range.start;
    if (sizeBytes > partBytesMax) throw entityTooLarge(sizeBytes, partBytesMax);

    const { algorithm, isDeclared } = upload.checksum;
    const body = await receiveBody(parts, source.read(range), {
      sizeBytes,
      maxBytes: partBytesMax,
      claims: {},
      algorithms: [algorithm],
      request: { signal },
      sealing,
    });
    const part = await storePart(parts, { location, upload }, { partNumber, body });
    const { order, versionId } = source.object;
    return {
      ...(order !== undefined && { CopySourceVersionId: versionId ?? 'null' }),
      ...encryptionAnswer(upload.description.encryption),
      CopyPartResult: {
        ETag: quoted(part.etag),
        LastModified: shownTime(part.lastModified),
        ...(isDeclared && checksumMember({ algorithm, value: part.checksum })),
      },
    };
  };
}

function copiedRange(header: string | undefined, sizeBytes: number): ByteRange {
  if (header === undefined) return { start: 0, end: sizeBytes };
  const argument = { name: 'x-amz-copy-source-range', value: header };
  const range = parseCopyRange(header);
  if (!range) {
    throw invalidArgument(
      'The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the zero-based offsets of the first and last bytes to copy',
      argument,
    );
  }
  if (range.start >= sizeBytes) {
    throw invalidRequest('The specified copy range is invalid for the source object size');
  }
  if (range.end > sizeBytes) {
    throw invalidArgument(
      `Range specified is not valid for source object of size: ${sizeBytes}`,
      argument,
    );
  }
  return range;
}
