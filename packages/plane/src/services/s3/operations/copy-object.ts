import type { CopyObjectCommandInput, CopyObjectCommandOutput } from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { openCopySource } from '../copy-source.ts';
import { describeCopy } from '../describe-copy.ts';
import { refuseUnserved } from '../describe-object.ts';
import type { ChecksumAlgorithm } from '../domain/checksum.ts';
import { parseCopySource } from '../domain/copy-source.ts';
import type { ObjectRecord } from '../domain/object.ts';
import { shownTime } from '../domain/shown-time.ts';
import { singleBytesMax } from '../domain/upload.ts';
import { askedEncryption } from '../encryption/asked-encryption.ts';
import { encryptionAnswer } from '../encryption/encryption-answer.ts';
import { invalidRequest } from '../errors.ts';
import { getBucket, locate } from '../lookup.ts';
import { newObjectAccess } from '../new-object-access.ts';
import { checksumAnswer, quoted, versionAnswer } from '../object-answer.ts';
import type { Answer, S3Parts } from '../parts.ts';
import type { ObjectLocation } from '../store/tables.ts';
import { requireServed } from '../work/integrity-claims.ts';
import { receiveBody } from '../work/receive-body.ts';
import { replaceObject } from '../work/replace-object.ts';
import { refuseConditions } from '../write-condition.ts';

/** CopyObject: a new object with the bytes of the source, its ETag and checksum computed anew. */
export function copyObject(parts: S3Parts) {
  return async (
    input: CopyObjectCommandInput,
    context: RequestContext,
  ): Promise<Answer<CopyObjectCommandOutput>> => {
    const { store, clock } = parts;
    const { scope, principal, signal } = context;
    const bucket = getBucket(store, scope, input);
    const location = locate(input);
    refuseUnserved(input);
    const conditions = { ifMatch: input.IfMatch, ifNoneMatch: input.IfNoneMatch };
    refuseConditions(conditions);
    const access = newObjectAccess(parts, { bucket, principal }, input);
    // Before the source is opened: its bytes have to be read in that turn.
    const place = { bucket, location, caller: context };
    const sealing = await parts.keys.create(place, askedEncryption(input, bucket));
    const source = openCopySource(parts, context, input);
    const description = {
      ...describeCopy(input, source.object),
      ...access,
      tags: input.TaggingDirective === 'REPLACE' ? access.tags : source.object.tags,
    };
    refuseSelfCopy(input, source.location, location);
    const { sizeBytes } = source.object;
    if (sizeBytes > singleBytesMax) {
      throw invalidRequest(
        `The specified copy source is larger than the maximum allowable size for a copy source: ${singleBytesMax}`,
      );
    }
    const algorithm = algorithmOf(input, source.object);
    const body = await receiveBody(parts, source.read({ start: 0, end: sizeBytes }), {
      sizeBytes,
      maxBytes: singleBytesMax,
      claims: {},
      algorithms: [algorithm],
      request: { signal },
      sealing,
    });
    const object = {
      ...description,
      encryption: sealing.encryption,
      segments: body.segments,
      sizeBytes,
      etag: body.etag,
      lastModified: clock.now(),
      checksum: { algorithm, value: body.checksums.get(algorithm) ?? '', type: 'FULL_OBJECT' },
    } as const;
    const written = await replaceObject(parts, location, {
      object,
      conditions,
      also: body.changes,
      told: { name: 'ObjectCreated:Copy', by: context },
    });
    const { versionId } = source.object;
    return {
      // Where versioning is suspended the new version's id is told, unlike an upload's; a source's `null` is not.
      ...versionAnswer(written),
      ...(versionId !== undefined && { CopySourceVersionId: versionId }),
      ...encryptionAnswer(object.encryption),
      CopyObjectResult: {
        ETag: quoted(object.etag),
        LastModified: shownTime(object.lastModified),
        ...checksumAnswer(object.checksum),
      },
    };
  };
}

function refuseSelfCopy(
  input: CopyObjectCommandInput,
  source: ObjectLocation,
  target: ObjectLocation,
): void {
  const isSelf = source.bucket === target.bucket && source.key === target.key;
  const changes =
    input.MetadataDirective === 'REPLACE' ||
    [
      input.StorageClass,
      input.WebsiteRedirectLocation,
      input.ServerSideEncryption,
      input.SSECustomerAlgorithm,
    ].some((member) => member !== undefined);
  // An older version that is copied onto its key is the current one again.
  if (!isSelf || changes || parseCopySource(input.CopySource ?? '')?.versionId) return;
  throw invalidRequest(
    "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
  );
}

function algorithmOf(input: CopyObjectCommandInput, source: ObjectRecord): ChecksumAlgorithm {
  if (input.ChecksumAlgorithm !== undefined) {
    return requireServed(input.ChecksumAlgorithm, 'x-amz-checksum-algorithm');
  }
  return source.checksum.algorithm;
}
