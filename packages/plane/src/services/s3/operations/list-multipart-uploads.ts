import type {
  ListMultipartUploadsCommandInput,
  ListMultipartUploadsCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { listPage, type Position, startBehind } from '../domain/listing.ts';
import { shownTime } from '../domain/shown-time.ts';
import { isUploadId } from '../domain/upload.ts';
import { invalidArgument } from '../errors.ts';
import { keyEncoder, pageSize } from '../list-query.ts';
import { getBucket } from '../lookup.ts';
import { initiatorOf, ownerOf } from '../owner.ts';
import type { Answer, S3Parts } from '../parts.ts';
import type { ListedUpload } from '../store/uploads.ts';

/** ListMultipartUploads: by key, and by age within a key. */
export function listMultipartUploads(parts: S3Parts) {
  const { store } = parts;
  return (
    input: ListMultipartUploadsCommandInput,
    { scope }: RequestContext,
  ): Answer<ListMultipartUploadsCommandOutput> => {
    const { name: bucket, accountId } = getBucket(store, scope, input);
    const encode = keyEncoder(input.EncodingType);
    const { Prefix: prefix = '', Delimiter: delimiter = '' } = input;
    const max = pageSize(input.MaxUploads, 'max-uploads');
    const start = startOf(input, { prefix, delimiter });
    const { entries, prefixes, next } = listPage(store.uploads.scan(bucket), {
      prefix,
      delimiter,
      start,
      max,
    });
    const isTruncated = next !== undefined && max > 0;
    return {
      Bucket: bucket,
      KeyMarker: encode(input.KeyMarker ?? ''),
      UploadIdMarker: input.UploadIdMarker ?? '',
      ...(prefix !== '' && { Prefix: encode(prefix) }),
      ...(delimiter !== '' && { Delimiter: encode(delimiter) }),
      MaxUploads: max,
      IsTruncated: isTruncated,
      Uploads: entries.map(({ key, upload }) => ({
        Key: encode(objectKeyOf(key)),
        ...listedUpload(upload),
        Initiator: initiatorOf(parts, upload.initiator),
        Owner: ownerOf(parts, upload.description.ownerId ?? accountId),
      })),
      CommonPrefixes: prefixes.map((text) => ({ Prefix: encode(text) })),
      ...nextMarkers(isTruncated ? next : undefined, entries.at(-1)?.key, encode),
      EncodingType: input.EncodingType,
    };
  };
}

/** Upload ids all have 42 characters, and NUL stands between the key and the id. */
const idCharacters = 42;

function objectKeyOf(key: string): string {
  return key.slice(0, -(idCharacters + 1));
}

/** Without an upload id the listing goes on behind all uploads of the key. */
function startOf(
  { KeyMarker: key, UploadIdMarker: uploadId }: ListMultipartUploadsCommandInput,
  query: { readonly prefix: string; readonly delimiter: string },
): Position | undefined {
  if (key === undefined || key === '') return undefined;
  const start = startBehind(key, query);
  if (start?.kind === 'prefix') return start;
  if (uploadId) {
    if (!isUploadId(uploadId)) {
      const argument = { name: 'upload-id-marker', value: uploadId };
      throw invalidArgument('Invalid uploadId marker', argument);
    }
    return { kind: 'key', key: `${key}\0${uploadId}` };
  }
  return { kind: 'prefix', prefix: `${key}\0` };
}

/**
 * They are there on the last page too, and name the last upload that was listed: AWS's answers to LocalStack's
 * `test_list_multiparts_next_marker`, 2025.
 */
function nextMarkers(
  next: Position | undefined,
  lastKey: string | undefined,
  encode: ReturnType<typeof keyEncoder>,
) {
  if (next?.kind === 'prefix') {
    return { NextKeyMarker: encode(next.prefix), NextUploadIdMarker: '' };
  }
  if (lastKey === undefined) return { NextKeyMarker: '', NextUploadIdMarker: '' };
  return {
    NextKeyMarker: encode(objectKeyOf(lastKey)),
    NextUploadIdMarker: lastKey.slice(-idCharacters),
  };
}

function listedUpload(upload: ListedUpload['upload']) {
  const { checksum, description } = upload;
  return {
    UploadId: upload.uploadId,
    Initiated: shownTime(upload.initiatedAt),
    // A class that was checked when the upload was created.
    StorageClass: (description.storageClass ?? 'STANDARD') as 'STANDARD',
    ...(checksum.isDeclared && {
      ChecksumAlgorithm: checksum.algorithm,
      ChecksumType: checksum.type,
    }),
  };
}
