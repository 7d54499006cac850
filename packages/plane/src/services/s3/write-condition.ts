import { decideWrite, type WriteConditions } from './domain/precondition.ts';
import { headerNotImplemented, noSuchKey, preconditionFailed } from './errors.ts';
import type { ObjectLocation } from './store/tables.ts';

/**
 * A write may have one condition: that nothing is there (`If-None-Match: *`), or what is there. The texts are AWS's, as
 * it answered LocalStack's `test_put_object_if_match_validation` and its like (2024 to 2026).
 */
export function refuseConditions({ ifMatch, ifNoneMatch }: WriteConditions): void {
  if (ifMatch !== undefined && ifNoneMatch !== undefined) {
    const more = 'Multiple conditional request headers present in the request';
    throw headerNotImplemented('If-Match,If-None-Match', more);
  }
  if (ifNoneMatch !== undefined && ifNoneMatch.trim() !== '*') throw notAccepted('If-None-Match');
  if (ifMatch?.trim() === '*') throw notAccepted('If-Match');
}

function notAccepted(header: string) {
  const more = `We don't accept the provided value of ${header} header for this API`;
  return headerNotImplemented(header, more);
}

/** Refuses a conditional write or delete whose condition does not hold for the current object. */
export function checkWrite(
  conditions: WriteConditions,
  current: { readonly etag: string } | undefined,
  { key }: ObjectLocation,
): void {
  const verdict = decideWrite(conditions, current);
  if (verdict.kind === 'missing') throw noSuchKey(key);
  if (verdict.kind === 'failed') throw preconditionFailed(verdict.condition);
}
