import type {
  DeleteBucketWebsiteCommandInput,
  DeleteBucketWebsiteCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { getBucket } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';

/** DeleteBucketWebsite: S3 does not mind that there is none. */
export function deleteBucketWebsite({ store }: S3Parts) {
  return (
    input: DeleteBucketWebsiteCommandInput,
    { scope }: RequestContext,
  ): Answer<DeleteBucketWebsiteCommandOutput> => {
    getBucket(store, scope, input);
    return {};
  };
}
