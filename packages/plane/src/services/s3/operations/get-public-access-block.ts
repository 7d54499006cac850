import type {
  GetPublicAccessBlockCommandInput,
  GetPublicAccessBlockCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { publicAccessOf } from '../domain/bucket.ts';
import { getBucket } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';
import { noSuchPublicAccessBlock } from '../setting-errors.ts';

/** GetPublicAccessBlock: new buckets block all public access, as those of AWS do. */
export function getPublicAccessBlock(parts: S3Parts) {
  return (
    input: GetPublicAccessBlockCommandInput,
    { scope }: RequestContext,
  ): Answer<GetPublicAccessBlockCommandOutput> => {
    const bucket = getBucket(parts.store, scope, input);
    if (bucket.publicAccess === null) throw noSuchPublicAccessBlock(bucket.name);
    const block = publicAccessOf(bucket);
    return {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: block.blockPublicAcls,
        IgnorePublicAcls: block.ignorePublicAcls,
        BlockPublicPolicy: block.blockPublicPolicy,
        RestrictPublicBuckets: block.restrictPublicBuckets,
      },
    };
  };
}
