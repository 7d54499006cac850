import type { ObjectRecord } from '../domain/object.ts';
import { isDeleteMarker, shownVersionId } from '../domain/version.ts';
import type { Cause } from '../events/event-record.ts';
import { checkVersionId } from '../lookup.ts';
import type { S3Parts } from '../parts.ts';
import { blobsOf } from '../store/objects.ts';
import type { ObjectLocation } from '../store/tables.ts';

export interface Deletion {
  readonly versionId?: string | undefined;
  /** May throw a refusal of what stands there. */
  readonly check: (current: ObjectRecord | undefined) => void;
  readonly by: Cause;
}

/** What DeleteObject answers, and DeleteObjects for each key. */
export interface Deleted {
  readonly DeleteMarker?: boolean;
  readonly VersionId?: string;
}

/** Deletes an object, hides it under a delete marker, or takes one version away; its bytes go with it. */
export async function deleteVersion(
  { store, clock, discard, events }: Pick<S3Parts, 'store' | 'clock' | 'discard' | 'events'>,
  location: ObjectLocation,
  { versionId, check, by }: Deletion,
): Promise<Deleted> {
  if (versionId !== undefined) checkVersionId(versionId);
  const { removed, marker } = await store.objects.remove(location, {
    versionId,
    at: clock.now(),
    check,
  });
  const kind = by === 'lifecycle' ? 'LifecycleExpiration' : 'ObjectRemoved';
  if (marker) {
    const name = `${kind}:DeleteMarkerCreated` as const;
    events.tell(location, { name, by, versionId: shownVersionId(marker) });
  } else if (removed) events.tell(location, { name: `${kind}:Delete`, by, versionId });
  await discard(blobsOf(removed));
  if (marker) return { DeleteMarker: true, VersionId: shownVersionId(marker) };
  if (versionId === undefined) return {};
  const wasMarker = removed !== undefined && isDeleteMarker(removed);
  return { VersionId: versionId, ...(wasMarker && { DeleteMarker: true }) };
}
