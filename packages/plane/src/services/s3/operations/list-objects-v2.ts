import type { ListObjectsV2CommandInput, ListObjectsV2CommandOutput } from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { readToken, writeToken } from '../domain/list-token.ts';
import { listPage, type Position, startBehind } from '../domain/listing.ts';
import { invalidArgument } from '../errors.ts';
import { keyEncoder, pageSize } from '../list-query.ts';
import { listedObject } from '../listed-object.ts';
import { getBucket } from '../lookup.ts';
import { ownerOf } from '../owner.ts';
import type { Answer, S3Parts } from '../parts.ts';
import type { ListedObject } from '../store/objects.ts';

export function listObjectsV2(parts: S3Parts) {
  const { store } = parts;
  return (
    input: ListObjectsV2CommandInput,
    { scope }: RequestContext,
  ): Answer<ListObjectsV2CommandOutput> => {
    const { name: bucket, accountId } = getBucket(store, scope, input);
    const encode = keyEncoder(input.EncodingType);
    const { Prefix: prefix = '', Delimiter: delimiter = '' } = input;
    const max = pageSize(input.MaxKeys, 'maxKeys');
    const start = startOf(input, { prefix, delimiter });
    const { entries, prefixes, next } = listPage(store.objects.scan(bucket), {
      prefix,
      delimiter,
      start,
      max,
    });
    const ownerOfListed = ({ object }: ListedObject) => ownerOf(parts, object.ownerId ?? accountId);
    return {
      Name: bucket,
      Prefix: encode(prefix),
      ...(delimiter !== '' && { Delimiter: encode(delimiter) }),
      MaxKeys: max,
      KeyCount: entries.length + prefixes.length,
      IsTruncated: next !== undefined && max > 0,
      Contents: entries.map((entry) => ({
        ...listedObject(entry),
        Key: encode(entry.key),
        ...(input.FetchOwner && { Owner: ownerOfListed(entry) }),
      })),
      CommonPrefixes: prefixes.map((text) => ({ Prefix: encode(text) })),
      ...(next && max > 0 && { NextContinuationToken: writeToken(next) }),
      ContinuationToken: input.ContinuationToken,
      StartAfter: encode(input.StartAfter),
      EncodingType: input.EncodingType,
    };
  };
}

function startOf(
  input: ListObjectsV2CommandInput,
  query: { readonly prefix: string; readonly delimiter: string },
): Position | undefined {
  const { ContinuationToken: token } = input;
  if (token === undefined || token === '') return startBehind(input.StartAfter, query);
  const position = readToken(token);
  if (position) return position;
  const argument = { name: 'continuation-token', value: undefined };
  throw invalidArgument('The continuation token provided is incorrect', argument);
}
