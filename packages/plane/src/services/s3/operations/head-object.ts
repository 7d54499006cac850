import type { HeadObjectCommandInput, HeadObjectCommandOutput } from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { checkForHead } from '../encryption/open-for-read.ts';
import { expirationAnswer } from '../expiration-answer.ts';
import { getBucket, getObject, locate } from '../lookup.ts';
import { describedObject, heldVersion } from '../object-answer.ts';
import type { Answer, S3Parts } from '../parts.ts';
import { asksForChecksum, readTarget } from '../read-target.ts';
import { overridesOf } from '../work/response-overrides.ts';

/** HeadObject: what GetObject answers, without the bytes. */
export function headObject(parts: S3Parts) {
  const { store } = parts;
  return (
    input: HeadObjectCommandInput,
    context: RequestContext,
  ): Answer<HeadObjectCommandOutput> => {
    const { scope, principal, headers } = context;
    const bucket = getBucket(store, scope, input);
    const location = locate(input);
    const object = getObject(store, location, input.VersionId);
    const withChecksum = asksForChecksum(input);
    const place = { bucket, location, object, caller: context };
    checkForHead(parts, place, { input, headers, withChecksum });
    const expiration = expirationAnswer(bucket, location.key, object);
    return {
      ...describedObject(object),
      ...heldVersion(bucket, object),
      ...expiration,
      ...overridesOf(input, principal),
      ...readTarget(object, input, parts.clock.now()).members,
    };
  };
}
