import type { Change } from '@slipway/storage';
import { AwsServiceError } from '@slipway/wire';
import type { ObjectRecord } from '../domain/object.ts';
import type { WriteConditions } from '../domain/precondition.ts';
import type { ObjectChange } from '../events/event-record.ts';
import { versionAnswer } from '../object-answer.ts';
import type { S3Parts } from '../parts.ts';
import { blobsOf, type Written } from '../store/objects.ts';
import type { ObjectLocation } from '../store/tables.ts';
import { checkWrite } from '../write-condition.ts';

export interface Replacement {
  readonly object: ObjectRecord;
  readonly conditions?: WriteConditions;
  /** Changes that are committed with the object: those of its bytes, at least. */
  readonly also: readonly Change[];
  readonly told: Pick<ObjectChange, 'name' | 'by'>;
}

/**
 * Makes the object what its key means, in one commit; its own bytes are removed when that is refused, the bytes that it
 * replaced when it is done.
 */
export async function replaceObject(
  { store, discard, events }: Pick<S3Parts, 'store' | 'discard' | 'events'>,
  location: ObjectLocation,
  { object, conditions = {}, also, told }: Replacement,
): Promise<ObjectRecord> {
  const decide = (current: ObjectRecord | undefined) => {
    checkWrite(conditions, current, location);
    return object;
  };
  let outcome: Written;
  try {
    outcome = await store.objects.write(location, decide, also);
  } catch (error) {
    // Only a refusal is certain not to have been committed; the parts of an upload stay with their upload.
    const isRefused = error instanceof AwsServiceError && object.uploadId === undefined;
    if (isRefused) await discard(blobsOf(object));
    throw error;
  }
  const { written, removed } = outcome;
  const { VersionId: versionId } = versionAnswer(written);
  events.tell(location, { ...told, object: written, versionId });
  await discard(blobsOf(removed));
  return written;
}
