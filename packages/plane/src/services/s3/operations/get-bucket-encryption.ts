import type {
  GetBucketEncryptionCommandInput,
  GetBucketEncryptionCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { defaultBucketEncryption } from '../domain/encryption.ts';
import { getBucket } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';

/** GetBucketEncryption. Every bucket has one: SSE-S3 where nobody asked for another. */
export function getBucketEncryption({ store }: S3Parts) {
  return (
    input: GetBucketEncryptionCommandInput,
    { scope }: RequestContext,
  ): Answer<GetBucketEncryptionCommandOutput> => {
    const { encryption = defaultBucketEncryption } = getBucket(store, scope, input);
    const { mode, kmsKeyId, hasBucketKey, isSseCBlocked } = encryption;
    const rule = {
      ApplyServerSideEncryptionByDefault: {
        SSEAlgorithm: mode,
        ...(kmsKeyId !== undefined && { KMSMasterKeyID: kmsKeyId }),
      },
      BucketKeyEnabled: hasBucketKey,
      ...(isSseCBlocked && { BlockedEncryptionTypes: { EncryptionType: ['SSE-C' as const] } }),
    };
    return { ServerSideEncryptionConfiguration: { Rules: [rule] } };
  };
}
