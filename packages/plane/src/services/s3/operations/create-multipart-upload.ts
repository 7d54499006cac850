import type {
  CreateMultipartUploadCommandInput,
  CreateMultipartUploadCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { describeObject, refuseUnserved } from '../describe-object.ts';
import { type MultipartChecksum, multipartChecksum } from '../domain/checksum.ts';
import { buildUploadId } from '../domain/upload.ts';
import { askedEncryption } from '../encryption/asked-encryption.ts';
import { encryptionAnswer } from '../encryption/encryption-answer.ts';
import { invalidRequest, noSuchBucket } from '../errors.ts';
import { getBucket, locate } from '../lookup.ts';
import { newObjectAccess } from '../new-object-access.ts';
import type { Answer, S3Parts } from '../parts.ts';
import { requireServed } from '../work/integrity-claims.ts';

export function createMultipartUpload(parts: S3Parts) {
  const { store, clock, ids, keys } = parts;
  return async (
    input: CreateMultipartUploadCommandInput,
    context: RequestContext,
  ): Promise<Answer<CreateMultipartUploadCommandOutput>> => {
    const { scope, principal } = context;
    const bucket = getBucket(store, scope, input);
    const location = locate(input);
    refuseUnserved(input);
    const access = newObjectAccess(parts, { bucket, principal }, input);
    const asked = askedEncryption(input, bucket);
    const { encryption } = await keys.create({ bucket, location, caller: context }, asked);
    const initiatedAt = clock.now();
    const checksum = checksumOf(input);
    const upload = {
      uploadId: buildUploadId(initiatedAt, ids.uuid()),
      description: { ...describeObject(input), ...access, encryption },
      checksum,
      initiatedAt,
      initiator: principal.arn,
    };
    if (!(await store.uploads.insert(location, upload))) throw noSuchBucket(location.bucket);
    return {
      Bucket: location.bucket,
      Key: location.key,
      UploadId: upload.uploadId,
      ...encryptionAnswer(encryption),
      ...(checksum.isDeclared && {
        ChecksumAlgorithm: checksum.algorithm,
        ChecksumType: checksum.type,
      }),
    };
  };
}

function checksumOf(input: CreateMultipartUploadCommandInput): MultipartChecksum {
  const { ChecksumAlgorithm: named, ChecksumType: type } = input;
  const algorithm =
    named === undefined ? undefined : requireServed(named, 'x-amz-checksum-algorithm');
  const checksum = multipartChecksum(algorithm, type);
  if (!('refused' in checksum)) return checksum;
  throw invalidRequest(
    checksum.refused === 'type-without-algorithm'
      ? 'The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.'
      : `The ${type} checksum type cannot be used with the ${named?.toLowerCase()} checksum algorithm.`,
  );
}
