import type { ListPartsCommandInput, ListPartsCommandOutput } from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import type { MultipartChecksum } from '../domain/checksum.ts';
import { shownTime } from '../domain/shown-time.ts';
import type { PartRecord } from '../domain/upload.ts';
import { invalidArgument } from '../errors.ts';
import { pageSize } from '../list-query.ts';
import { getBucket, getUpload, locate } from '../lookup.ts';
import { checksumMember, quoted } from '../object-answer.ts';
import { initiatorOf, ownerOf } from '../owner.ts';
import type { Answer, S3Parts } from '../parts.ts';

export function listParts(parts: S3Parts) {
  const { store } = parts;
  return (
    input: ListPartsCommandInput,
    { scope }: RequestContext,
  ): Answer<ListPartsCommandOutput> => {
    const bucket = getBucket(store, scope, input);
    const location = locate(input);
    const upload = getUpload(store, location, input.UploadId).value;
    const max = pageSize(input.MaxParts, 'max-parts');
    const marker = markerOf(input.PartNumberMarker);
    const found = store.uploads.parts(upload.uploadId, { after: marker, limit: max + 1 });
    const page = found.slice(0, max).map(({ value }) => value);
    const owner = ownerOf(parts, upload.description.ownerId ?? bucket.accountId);
    const { checksum, description } = upload;
    return {
      Bucket: location.bucket,
      Key: location.key,
      UploadId: upload.uploadId,
      PartNumberMarker: String(marker),
      NextPartNumberMarker: String(page.at(-1)?.partNumber ?? 0),
      MaxParts: max,
      IsTruncated: found.length > max,
      Parts: page.map((part) => listedPart(part, checksum)),
      Initiator: initiatorOf(parts, upload.initiator),
      Owner: owner,
      // A class that was checked when the upload was created.
      StorageClass: (description.storageClass ?? 'STANDARD') as 'STANDARD',
      ...(checksum.isDeclared && {
        ChecksumAlgorithm: checksum.algorithm,
        ChecksumType: checksum.type,
      }),
    };
  };
}

function markerOf(text: string | undefined): number {
  if (text === undefined || text === '') return 0;
  const marker = Number(text);
  if (Number.isInteger(marker) && marker >= 0) return marker;
  const argument = { name: 'part-number-marker', value: text };
  throw invalidArgument(
    'Provided part-number-marker not an integer or within integer range',
    argument,
  );
}

function listedPart(part: PartRecord, { algorithm, isDeclared }: MultipartChecksum) {
  return {
    PartNumber: part.partNumber,
    LastModified: shownTime(part.lastModified),
    ETag: quoted(part.etag),
    Size: part.sizeBytes,
    ...(isDeclared && checksumMember({ algorithm, value: part.checksum })),
  };
}
