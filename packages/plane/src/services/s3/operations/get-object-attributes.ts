import type {
  GetObjectAttributesCommandInput,
  GetObjectAttributesCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import type { ObjectRecord } from '../domain/object.ts';
import { openForRead } from '../encryption/open-for-read.ts';
import { invalidArgument } from '../errors.ts';
import { pageSize } from '../list-query.ts';
import { getBucket, getObject, locate } from '../lookup.ts';
import { checksumAnswer, versionAnswer } from '../object-answer.ts';
import type { Answer, S3Parts } from '../parts.ts';

const attributes: readonly string[] = [
  'Checksum',
  'ETag',
  'ObjectParts',
  'ObjectSize',
  'StorageClass',
];

/** GetObjectAttributes: those that are asked for, and no others. */
export function getObjectAttributes(parts: S3Parts) {
  const { store } = parts;
  return (
    input: GetObjectAttributesCommandInput,
    context: RequestContext,
  ): Answer<GetObjectAttributesCommandOutput> => {
    const { scope, headers } = context;
    const bucket = getBucket(store, scope, input);
    const asked = input.ObjectAttributes ?? [];
    const unknown = asked.find((name) => !attributes.includes(name));
    if (unknown !== undefined || asked.length === 0) {
      const argument = { name: 'x-amz-object-attributes', value: unknown };
      throw invalidArgument('Invalid attribute name specified.', argument);
    }
    const location = locate(input);
    const object = getObject(store, location, input.VersionId);
    // Who has not the key of the customer learns nothing.
    openForRead(parts, { bucket, location, object, caller: context }, { input, headers });
    return {
      LastModified: new Date(object.lastModified),
      ...versionAnswer(object),
      ...(asked.includes('ETag') && { ETag: object.etag }),
      ...(asked.includes('Checksum') && { Checksum: checksumAnswer(object.checksum) }),
      ...(asked.includes('ObjectSize') && { ObjectSize: object.sizeBytes }),
      ...(asked.includes('StorageClass') && {
        // A class that was checked when the object was stored.
        StorageClass: (object.storageClass ?? 'STANDARD') as 'STANDARD',
      }),
      ...(asked.includes('ObjectParts') && object.partSizes && partsAnswer(object, input)),
    };
  };
}

/** The parts one by one are told only where each has a checksum of its own; their number always. */
function partsAnswer(
  { partSizes = [], partChecksums, checksum }: ObjectRecord,
  input: GetObjectAttributesCommandInput,
) {
  const TotalPartsCount = partSizes.length;
  if (!partChecksums || checksum.type === 'FULL_OBJECT')
    return { ObjectParts: { TotalPartsCount } };
  const max = pageSize(input.MaxParts, 'max-parts');
  const marker = Number(input.PartNumberMarker ?? 0);
  const all = partSizes.map((Size, index) => ({
    PartNumber: index + 1,
    Size,
    [`Checksum${checksum.algorithm}`]: partChecksums[index],
  }));
  const page = all.slice(marker, marker + max);
  const last = page.at(-1)?.PartNumber ?? 0;
  return {
    ObjectParts: {
      TotalPartsCount,
      PartNumberMarker: String(marker),
      NextPartNumberMarker: String(last),
      MaxParts: max,
      IsTruncated: marker + page.length < TotalPartsCount,
      Parts: page,
    },
  };
}
