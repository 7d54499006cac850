import type { ListObjectsCommandInput, ListObjectsCommandOutput } from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { listPage, startBehind } from '../domain/listing.ts';
import { keyEncoder, pageSize } from '../list-query.ts';
import { listedObject } from '../listed-object.ts';
import { getBucket } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';
import { canonicalUserId } from '../work/owner.ts';

/** ListObjects, the first version: pages go on behind a key, `NextMarker` comes with a delimiter only. */
export function listObjects({ store }: S3Parts) {
  return (
    input: ListObjectsCommandInput,
    { scope }: RequestContext,
  ): Answer<ListObjectsCommandOutput> => {
    const bucket = getBucket(store, scope, input).name;
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
    const Owner = { ID: canonicalUserId(scope.accountId) };
    const isTruncated = next !== undefined && max > 0;
    const nextMarker = next?.kind === 'key' ? next.key : next?.prefix;
    return {
      Name: bucket,
      Prefix: encode(prefix),
      Marker: encode(marker),
      ...(delimiter !== '' && { Delimiter: encode(delimiter) }),
      MaxKeys: max,
      IsTruncated: isTruncated,
      Contents: entries
        .map(listedObject)
        .map((listed) => ({ ...listed, Key: encode(listed.Key), Owner })),
      CommonPrefixes: prefixes.map((text) => ({ Prefix: encode(text) })),
      ...(isTruncated && delimiter !== '' && { NextMarker: encode(nextMarker) }),
      EncodingType: input.EncodingType,
    };
  };
}
