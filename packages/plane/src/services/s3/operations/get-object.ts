import type { GetObjectCommandInput, GetObjectCommandOutput } from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import type { ByteRange } from '../domain/byte-range.ts';
import { openForRead } from '../encryption/open-for-read.ts';
import { invalidRequest } from '../errors.ts';
import { expirationAnswer } from '../expiration-answer.ts';
import { getObject as findObject, getBucket, locate } from '../lookup.ts';
import { describedObject } from '../object-answer.ts';
import type { Answer, S3Parts } from '../parts.ts';
import { readTarget, refuseArchived } from '../read-target.ts';
import { bytesAtHand, objectBytes, type StoredBytes } from '../work/object-bytes.ts';

type GetObjectAnswer = Answer<Omit<GetObjectCommandOutput, 'Body'>> & {
  readonly Body: AsyncIterable<Uint8Array> | Uint8Array;
};

/** GetObject: the bytes go out while they are read. */
export function getObject(parts: S3Parts) {
  const { store } = parts;
  return (input: GetObjectCommandInput, context: RequestContext): GetObjectAnswer => {
    const { scope, principal, headers } = context;
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
    const sealing = openForRead(
      parts,
      { bucket, location, object, caller: context },
      { input, headers },
    );
    const stored = { segments: object.segments, sealing };
    const body = bytesAtHand(parts, stored, range) ?? streamed(parts, { stored, range }, context);
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

function streamed(
  parts: S3Parts,
  { stored, range }: { readonly stored: StoredBytes; readonly range: ByteRange },
  { signal }: RequestContext,
): AsyncIterable<Uint8Array> {
  const body = objectBytes(parts, { ...stored, reuse: true }, range);
  // The gateway ends the body it was given; this is for a client that left before that.
  signal.addEventListener('abort', () => void body[Symbol.asyncIterator]().return?.(), {
    once: true,
  });
  return body;
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
