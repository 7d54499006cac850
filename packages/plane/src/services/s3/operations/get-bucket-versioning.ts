import type {
  GetBucketVersioningCommandInput,
  GetBucketVersioningCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { getBucket } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';

/** GetBucketVersioning: no status for a bucket that was never versioned. */
export function getBucketVersioning({ store }: S3Parts) {
  return (
    input: GetBucketVersioningCommandInput,
    { scope }: RequestContext,
  ): Answer<GetBucketVersioningCommandOutput> => {
    const { versioning } = getBucket(store, scope, input);
    return versioning === undefined ? {} : { Status: versioning };
  };
}
