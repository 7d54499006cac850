import type {
  GetBucketTaggingCommandInput,
  GetBucketTaggingCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { getBucket } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';
import { noSuchTagSet } from '../setting-errors.ts';

/** GetBucketTagging */
export function getBucketTagging(parts: S3Parts) {
  return (
    input: GetBucketTaggingCommandInput,
    { scope }: RequestContext,
  ): Answer<GetBucketTaggingCommandOutput> => {
    const bucket = getBucket(parts.store, scope, input);
    if (!bucket.tags?.length) throw noSuchTagSet(bucket.name);
    return { TagSet: [...bucket.tags] };
  };
}
