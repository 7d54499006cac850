import type { ListObjectsCommandInput, ListObjectsCommandOutput } from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { listPage, startBehind } from '../domain/listing.ts';
import { keyEncoder, pageSize } from '../list-query.ts';
import { listedObject } from '../listed-object.ts';
import { getBucket } from '../lookup.ts';
import { ownerOf } from '../owner.ts';
import type { Answer, S3Parts } from '../parts.ts';
import type { ListedObject } from '../store/objects.ts';

/** ListObjects, the first version: pages go on behind a key, `NextMarker` comes with a delimiter only. */
export function listObjects(parts: S3Parts) {
  const { store } = parts;
  return (
    input: ListObjectsCommandInput,
    { scope }: RequestContext,
  ): Answer<ListObjectsCommandOutput> => {
    const { name: bucket, accountId } = getBucket(store, scope, input);
    const encode = keyEncoder(input.EncodingType);
    const { Prefix: prefix = '', Delimiter: delimiter = '', Marker: marker = '' } = input;
    const max = pageSize(input.MaxKeys, 'maxKeys');
    const start = startBehind(marker, { prefix, delimiter });
    const { entries, prefixes, next } = listPage(store.objects.scan(bucket), {
      prefix,
      delimiter,
      start,
      max,
    });
    const ownerOfListed = ({ object }: ListedObject) => ownerOf(parts, object.ownerId ?? accountId);
    const isTruncated = next !== undefined && max > 0;
    const nextMarker = next?.kind === 'key' ? next.key : next?.prefix;
    return {
      Name: bucket,
      // Not encoded in this version of the listing: clients do not decode it.
      Prefix: prefix,
      Marker: encode(marker),
      ...(delimiter !== '' && { Delimiter: encode(delimiter) }),
      MaxKeys: max,
      IsTruncated: isTruncated,
      Contents: entries.map((entry) => ({
        ...listedObject(entry),
        Key: encode(entry.key),
        Owner: ownerOfListed(entry),
      })),
      CommonPrefixes: prefixes.map((text) => ({ Prefix: encode(text) })),
      ...(isTruncated && delimiter !== '' && { NextMarker: encode(nextMarker) }),
      EncodingType: input.EncodingType,
    };
  };
}
