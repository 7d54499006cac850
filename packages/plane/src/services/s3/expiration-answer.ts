import type { BucketRecord } from './domain/bucket.ts';
import { agesFrom, expiryOf } from './domain/lifecycle.ts';
import type { ObjectRecord } from './domain/object.ts';

/** When a lifecycle rule will end the object, as `x-amz-expiration` tells it. */
export function expirationAnswer(
  { lifecycle }: BucketRecord,
  key: string,
  object: ObjectRecord,
): { readonly Expiration?: string } {
  if (!lifecycle) return {};
  const { sizeBytes, tags = [] } = object;
  const due = expiryOf(lifecycle, { key, sizeBytes, tags, since: agesFrom(object) });
  if (!due) return {};
  const date = new Date(due.at).toUTCString();
  return { Expiration: `expiry-date="${date}", rule-id="${due.ruleId}"` };
}
