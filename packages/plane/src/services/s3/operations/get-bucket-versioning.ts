import type {
  GetBucketVersioningCommandInput,
  GetBucketVersioningCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { getBucket } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';

/** GetBucketVersioning: versioning cannot be enabled here yet, and a bucket that never had it answers no status. */
export function getBucketVersioning({ store }: S3Parts) {
  return (
    input: GetBucketVersioningCommandInput,
    { scope }: RequestContext,
  ): Answer<GetBucketVersioningCommandOutput> => {
    getBucket(store, scope, input);
    return {};
  };
}
