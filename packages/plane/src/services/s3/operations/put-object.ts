import type { PutObjectCommandOutput } from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { announcedLength } from '../announced-length.ts';
import { singleBytesMax } from '../domain/upload.ts';
import { encryptionAnswer } from '../encryption/encryption-answer.ts';
import { entityTooLarge } from '../errors.ts';
import { checksumAnswer, quoted, versionAnswer } from '../object-answer.ts';
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
    return {
      ETag: quoted(object.etag),
      ...checksumAnswer(object.checksum),
      ...versionAnswer(object),
      ...encryptionAnswer(object.encryption),
    };
  };
}
