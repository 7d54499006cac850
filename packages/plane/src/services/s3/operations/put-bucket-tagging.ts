import type {
  PutBucketTaggingCommandInput,
  PutBucketTaggingCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { changeBucket } from '../change-bucket.ts';
import { checkedTags } from '../checked-tags.ts';
import { bucketTagsMax } from '../domain/tags.ts';
import type { Answer, S3Parts } from '../parts.ts';

/** PutBucketTagging: the tags that are given replace those that were. */
export function putBucketTagging(parts: S3Parts) {
  return async (
    input: PutBucketTaggingCommandInput,
    { scope }: RequestContext,
  ): Promise<Answer<PutBucketTaggingCommandOutput>> => {
    const tags = checkedTags(input.Tagging?.TagSet ?? [], bucketTagsMax);
    await changeBucket(parts, { scope, input }, (bucket) => ({ ...bucket, tags }));
    return {};
  };
}
