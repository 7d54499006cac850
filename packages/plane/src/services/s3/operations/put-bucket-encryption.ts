import type {
  PutBucketEncryptionCommandInput,
  PutBucketEncryptionCommandOutput,
  ServerSideEncryptionRule,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { type BucketEncryption, defaultBucketEncryption } from '../domain/encryption.ts';
import { headerNotImplemented, invalidArgument, malformedXml, noSuchBucket } from '../errors.ts';
import { getBucket } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';
import { checkDocument } from '../work/check-document.ts';

/** PutBucketEncryption: for objects written from now on. The key is looked for when it is used, as S3 has it. */
export function putBucketEncryption({ store }: S3Parts) {
  return async (
    input: PutBucketEncryptionCommandInput,
    context: RequestContext,
  ): Promise<Answer<PutBucketEncryptionCommandOutput>> => {
    const { name } = getBucket(store, context.scope, input);
    await checkDocument(context);
    const [rule, second] = input.ServerSideEncryptionConfiguration?.Rules ?? [];
    if (!rule || second) throw malformedXml();
    const change = store.buckets.update(name, (bucket) => ({
      ...bucket,
      encryption: readRule(rule, bucket.encryption ?? defaultBucketEncryption),
    }));
    if (!(await change)) throw noSuchBucket(name);
    return {};
  };
}

function readRule(rule: ServerSideEncryptionRule, current: BucketEncryption): BucketEncryption {
  const { SSEAlgorithm: mode = current.mode, KMSMasterKeyID: kmsKeyId } =
    rule.ApplyServerSideEncryptionByDefault ?? {};
  if (mode === 'aws:kms:dsse') throw headerNotImplemented('x-amz-server-side-encryption');
  if (mode !== 'AES256' && mode !== 'aws:kms') throw malformedXml();
  if (kmsKeyId !== undefined && mode === 'AES256') {
    throw invalidArgument(
      'a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or aws:kms:dsse',
      { name: 'ApplyServerSideEncryptionByDefault', value: mode },
    );
  }
  const blocked = rule.BlockedEncryptionTypes?.EncryptionType;
  return {
    mode,
    kmsKeyId,
    hasBucketKey: rule.BucketKeyEnabled ?? false,
    isSseCBlocked: blocked === undefined ? current.isSseCBlocked : blocked.includes('SSE-C'),
  };
}
