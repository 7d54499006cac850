import type { GetObjectCommandInput, GetObjectCommandOutput } from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { openForRead } from '../encryption/open-for-read.ts';
import { invalidRequest } from '../errors.ts';
import { expirationAnswer } from '../expiration-answer.ts';
import { getObject as findObject, getBucket, locate } from '../lookup.ts';
import { describedObject } from '../object-answer.ts';
import type { S3Parts, Streamed } from '../parts.ts';
import { readTarget, refuseArchived } from '../read-target.ts';
import { objectBytes } from '../work/object-bytes.ts';

/** GetObject: the bytes go out while they are read. */
export function getObject(parts: S3Parts) {
  const { store, blobs } = parts;
  return (
    input: GetObjectCommandInput,
    { scope, principal, headers, signal }: RequestContext,
  ): Streamed<GetObjectCommandOutput> => {
    if (principal.isAnonymous && Object.keys(overrides(input)).length > 0) {
      throw invalidRequest(
        'Request specific response headers cannot be used for anonymous GET requests.',
      );
    }
    const bucket = getBucket(store, scope, input);
    const location = locate(input);
    const object = findObject(store, location, input.VersionId);
    refuseArchived(object);
    const { range, members } = readTarget(object, input);
    const dataKey = openForRead(parts, { bucket, location, object }, { input, headers });
    const body = objectBytes(blobs, { segments: object.segments, dataKey }, range);
    // The gateway ends the body it was given; this is for a client that left before that.
    signal.addEventListener('abort', () => void body[Symbol.asyncIterator]().return?.(), {
      once: true,
    });
    const expiration = expirationAnswer(bucket, location.key, object);
    return {
      ...describedObject(object),
      ...expiration,
      ...overrides(input),
      ...members,
      Body: body,
    };
  };
}

/** `response-content-type` and its like replace headers of this one answer. */
function overrides(input: GetObjectCommandInput) {
  const members = {
    ContentType: input.ResponseContentType,
    CacheControl: input.ResponseCacheControl,
    ContentDisposition: input.ResponseContentDisposition,
    ContentEncoding: input.ResponseContentEncoding,
    ContentLanguage: input.ResponseContentLanguage,
    Expires: input.ResponseExpires,
  };
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
