import type { GetObjectCommandInput } from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { invalidRequest } from '../errors.ts';

type Overrides = Pick<
  GetObjectCommandInput,
  | 'ResponseCacheControl'
  | 'ResponseContentDisposition'
  | 'ResponseContentEncoding'
  | 'ResponseContentLanguage'
  | 'ResponseContentType'
  | 'ResponseExpires'
>;

/** `response-content-type` and its like replace headers of this one answer, for callers who signed. */
export function overridesOf(input: Overrides, { isAnonymous }: RequestContext['principal']) {
  const members = {
    ContentType: input.ResponseContentType,
    CacheControl: input.ResponseCacheControl,
    ContentDisposition: input.ResponseContentDisposition,
    ContentEncoding: input.ResponseContentEncoding,
    ContentLanguage: input.ResponseContentLanguage,
    Expires: input.ResponseExpires,
  };
  const given = Object.entries(members).filter(([, value]) => value !== undefined);
  if (given.length > 0 && isAnonymous) {
    throw invalidRequest(
      'Request specific response headers cannot be used for anonymous GET requests.',
    );
  }
  return Object.fromEntries(given);
}
