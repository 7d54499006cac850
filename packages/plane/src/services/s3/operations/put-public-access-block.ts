import type {
  PutPublicAccessBlockCommandInput,
  PutPublicAccessBlockCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { changeBucket } from '../change-bucket.ts';
import type { Answer, S3Parts } from '../parts.ts';

/** PutPublicAccessBlock */
export function putPublicAccessBlock(parts: S3Parts) {
  return async (
    input: PutPublicAccessBlockCommandInput,
    { scope }: RequestContext,
  ): Promise<Answer<PutPublicAccessBlockCommandOutput>> => {
    const block = input.PublicAccessBlockConfiguration ?? {};
    const publicAccess = {
      blockPublicAcls: block.BlockPublicAcls ?? false,
      ignorePublicAcls: block.IgnorePublicAcls ?? false,
      blockPublicPolicy: block.BlockPublicPolicy ?? false,
      restrictPublicBuckets: block.RestrictPublicBuckets ?? false,
    };
    await changeBucket(parts, { scope, input }, (bucket) => ({ ...bucket, publicAccess }));
    return {};
  };
}
