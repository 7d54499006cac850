import type {
  DeleteBucketEncryptionCommandInput,
  DeleteBucketEncryptionCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { defaultBucketEncryption } from '../domain/encryption.ts';
import { noSuchBucket } from '../errors.ts';
import { getBucket } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';

/** DeleteBucketEncryption: back to SSE-S3. What is blocked stays blocked. */
export function deleteBucketEncryption({ store }: S3Parts) {
  return async (
    input: DeleteBucketEncryptionCommandInput,
    { scope }: RequestContext,
  ): Promise<Answer<DeleteBucketEncryptionCommandOutput>> => {
    const { name } = getBucket(store, scope, input);
    const change = store.buckets.update(name, ({ encryption, ...bucket }) => ({
      ...bucket,
      encryption: {
        ...defaultBucketEncryption,
        isSseCBlocked: (encryption ?? defaultBucketEncryption).isSseCBlocked,
      },
    }));
    if (!(await change)) throw noSuchBucket(name);
    return {};
  };
}
