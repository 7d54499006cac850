import type { GetObjectCommandInput, GetObjectCommandOutput } from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { getObject as findObject, getBucket, locate } from '../lookup.ts';
import { describedObject } from '../object-answer.ts';
import type { S3Parts, Streamed } from '../parts.ts';
import { readTarget, refuseArchived } from '../read-target.ts';
import { objectBytes } from '../work/object-bytes.ts';

/** GetObject: the bytes go out while they are read. */
export function getObject({ store, blobs }: S3Parts) {
  return (
    input: GetObjectCommandInput,
    { scope, signal }: RequestContext,
  ): Streamed<GetObjectCommandOutput> => {
    getBucket(store, scope, input);
    const object = findObject(store, locate(input), input.VersionId);
    refuseArchived(object);
    const { range, members } = readTarget(object, input);
    const body = objectBytes(blobs, object.segments, range);
    // The gateway ends the body it was given; this is for a client that left before that.
    signal.addEventListener('abort', () => void body[Symbol.asyncIterator]().return?.(), {
      once: true,
    });
    return { ...describedObject(object), ...overrides(input), ...members, Body: body };
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
