import type { ListBucketsCommandInput, ListBucketsCommandOutput } from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import type { BucketRecord } from '../domain/bucket.ts';
import { readToken, writeToken } from '../domain/list-token.ts';
import { shownTime } from '../domain/shown-time.ts';
import { accessDenied, invalidArgument } from '../errors.ts';
import { ownerOf } from '../owner.ts';
import type { Answer, S3Parts } from '../parts.ts';

const bucketsMax = 10_000;

/** ListBuckets: the buckets of the account, in the order of their names. */
export function listBuckets(parts: S3Parts) {
  const { store } = parts;
  return (
    input: ListBucketsCommandInput,
    { scope, principal }: RequestContext,
  ): Answer<ListBucketsCommandOutput> => {
    if (principal.isAnonymous) throw accessDenied();
    const max = input.MaxBuckets ?? bucketsMax;
    if (max < 1 || max > bucketsMax) {
      const argument = { name: 'max-buckets', value: max };
      throw invalidArgument('Argument max-buckets must be between 1 and 10000', argument);
    }
    const after = startOf(input);
    const wanted = store.buckets
      .list()
      .filter(
        ({ name, accountId, region }) =>
          accountId === scope.accountId &&
          name > after &&
          name.startsWith(input.Prefix ?? '') &&
          (input.BucketRegion ?? region) === region,
      );
    const page = wanted.slice(0, max);
    const last = page.at(-1);
    const isTruncated = last !== undefined && wanted.length > page.length;
    return {
      Buckets: page.map(listed),
      Owner: ownerOf(parts, scope.accountId),
      Prefix: input.Prefix,
      ...(isTruncated && { ContinuationToken: writeToken({ kind: 'key', key: last.name }) }),
    };
  };
}

function startOf({ ContinuationToken: token }: ListBucketsCommandInput): string {
  if (token === undefined || token === '') return '';
  const position = readToken(token);
  if (position?.kind === 'key') return position.key;
  const argument = { name: 'continuation-token', value: undefined };
  throw invalidArgument('The continuation token provided is incorrect', argument);
}

function listed({ name, createdAt, region }: BucketRecord) {
  return {
    Name: name,
    CreationDate: shownTime(createdAt),
    BucketRegion: region,
    BucketArn: `arn:aws:s3:::${name}`,
  };
}
