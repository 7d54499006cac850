import type {
  DeletePublicAccessBlockCommandInput,
  DeletePublicAccessBlockCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { changeBucket } from '../change-bucket.ts';
import type { Answer, S3Parts } from '../parts.ts';

/** DeletePublicAccessBlock */
export function deletePublicAccessBlock(parts: S3Parts) {
  return async (
    input: DeletePublicAccessBlockCommandInput,
    { scope }: RequestContext,
  ): Promise<Answer<DeletePublicAccessBlockCommandOutput>> => {
    await changeBucket(parts, { scope, input }, (bucket) => ({ ...bucket, publicAccess: null }));
    return {};
  };
}
