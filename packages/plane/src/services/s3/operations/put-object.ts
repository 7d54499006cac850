import type { PutObjectCommandOutput } from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { announcedLength } from '../announced-length.ts';
import { singleBytesMax } from '../domain/upload.ts';
import { encryptionAnswer } from '../encryption/encryption-answer.ts';
import { entityTooLarge } from '../errors.ts';
import { expirationAnswer } from '../expiration-answer.ts';
import { getBucket } from '../lookup.ts';
import { checksumAnswer, newVersionAnswer, quoted } from '../object-answer.ts';
import type { Answer, S3Parts } from '../parts.ts';
import { storeUpload, type Upload } from '../store-upload.ts';

export function putObject(parts: S3Parts) {
  return async (
    input: Upload,
    context: RequestContext,
  ): Promise<Answer<PutObjectCommandOutput>> => {
    const sizeBytes = announcedLength(context.headers);
    if (sizeBytes > singleBytesMax) throw entityTooLarge(sizeBytes, singleBytesMax);
    const sizes = { sizeBytes, maxBytes: singleBytesMax };
    const object = await storeUpload(parts, { input, sizes }, context);
    const bucket = getBucket(parts.store, context.scope, input);
    return {
      ETag: quoted(object.etag),
      ...checksumAnswer(object.checksum),
      ...newVersionAnswer(object),
      ...expirationAnswer(bucket, input.Key ?? '', object),
      ...encryptionAnswer(object.encryption),
    };
  };
}
