import type { PutObjectCommandInput, PutObjectCommandOutput } from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { announcedLength } from '../announced-length.ts';
import { describeObject, refuseUnserved } from '../describe-object.ts';
import { defaultAlgorithm } from '../domain/checksum.ts';
import { singleBytesMax } from '../domain/upload.ts';
import { askedEncryption } from '../encryption/asked-encryption.ts';
import { encryptionAnswer } from '../encryption/encryption-answer.ts';
import { entityTooLarge } from '../errors.ts';
import { getBucket, locate } from '../lookup.ts';
import { checksumAnswer, quoted, versionAnswer } from '../object-answer.ts';
import type { Answer, S3Parts, Streamed } from '../parts.ts';
import { readClaims } from '../work/integrity-claims.ts';
import { receiveBody } from '../work/receive-body.ts';
import { replaceObject } from '../work/replace-object.ts';
import { checkWrite } from '../write-condition.ts';

/** PutObject: the body is stored while it arrives and becomes the object in one step at the end. */
export function putObject(parts: S3Parts) {
  return async (
    input: Streamed<PutObjectCommandInput>,
    { scope, headers, signal, trailers }: RequestContext,
  ): Promise<Answer<PutObjectCommandOutput>> => {
    const { store, blobs, clock } = parts;
    const bucket = getBucket(store, scope, input);
    const location = locate(input);
    refuseUnserved(input);
    const description = describeObject(input);
    const asked = askedEncryption(input, bucket);
    const sizeBytes = announcedLength(headers);
    if (sizeBytes > singleBytesMax) throw entityTooLarge(sizeBytes, singleBytesMax);
    const conditions = { ifMatch: input.IfMatch, ifNoneMatch: input.IfNoneMatch };
    // Now, to spare the client the upload; and again when the object is replaced.
    checkWrite(conditions, store.objects.find(location), location);

    const claims = readClaims(input, headers);
    const algorithm = claims.checksum?.algorithm ?? defaultAlgorithm;
    const sealing = await parts.keys.create({ bucket, location }, asked);
    const body = await receiveBody(blobs, input.Body ?? noBytes(), {
      sizeBytes,
      maxBytes: singleBytesMax,
      claims,
      algorithms: [algorithm],
      trailers,
      signal,
      sealing,
    });
    const value = body.checksums.get(algorithm) ?? '';
    const object = {
      ...description,
      encryption: sealing.encryption,
      segments: body.segments,
      sizeBytes: body.sizeBytes,
      etag: body.etag,
      lastModified: clock.now(),
      checksum: { algorithm, value, type: 'FULL_OBJECT' },
    } as const;
    const written = await replaceObject(parts, location, { object, conditions });
    return {
      ETag: quoted(object.etag),
      ...checksumAnswer(object.checksum),
      ...versionAnswer(written),
      ...encryptionAnswer(object.encryption),
    };
  };
}

async function* noBytes(): AsyncGenerator<Uint8Array> {}
