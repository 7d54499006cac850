import { decideWrite, type WriteConditions } from './domain/precondition.ts';
import { headerNotImplemented, noSuchKey, preconditionFailed } from './errors.ts';
import type { ObjectLocation } from './store/tables.ts';

/** Refuses a conditional write or delete whose condition does not hold for the current object. */
export function checkWrite(
  conditions: WriteConditions,
  current: { readonly etag: string } | undefined,
  { key }: ObjectLocation,
): void {
  if (conditions.ifNoneMatch !== undefined && conditions.ifNoneMatch.trim() !== '*') {
    // S3 knows this header on writes with the value `*` alone.
    throw headerNotImplemented('If-None-Match');
  }
  const verdict = decideWrite(conditions, current);
  if (verdict.kind === 'missing') throw noSuchKey(key);
  if (verdict.kind === 'failed') throw preconditionFailed(verdict.condition);
}
