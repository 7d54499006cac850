import type { GetObjectCommandInput, GetObjectCommandOutput } from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import type { ByteRange } from '../domain/byte-range.ts';
import { openForRead } from '../encryption/open-for-read.ts';
import { expirationAnswer } from '../expiration-answer.ts';
import { getObject as findObject, getBucket, locate } from '../lookup.ts';
import { describedObject, heldVersion } from '../object-answer.ts';
import type { Answer, S3Parts } from '../parts.ts';
import { readTarget, refuseArchived } from '../read-target.ts';
import { bytesAtHand, objectBytes, type StoredBytes } from '../work/object-bytes.ts';
import { overridesOf } from '../work/response-overrides.ts';

type GetObjectAnswer = Answer<Omit<GetObjectCommandOutput, 'Body'>> & {
  readonly Body: AsyncIterable<Uint8Array> | Uint8Array;
};

/** GetObject: the bytes go out while they are read. */
export function getObject(parts: S3Parts) {
  const { store } = parts;
  return (input: GetObjectCommandInput, context: RequestContext): GetObjectAnswer => {
    const { scope, principal, headers } = context;
    const overrides = overridesOf(input, principal);
    const bucket = getBucket(store, scope, input);
    const location = locate(input);
    const object = findObject(store, location, input.VersionId);
    refuseArchived(object);
    const { range, members } = readTarget(object, input, parts.clock.now());
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
      ...heldVersion(bucket, object),
      ...expiration,
      ...overrides,
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
