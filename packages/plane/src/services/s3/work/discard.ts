import type { Log } from '@slipway/base';
import type { Blobs } from '@slipway/storage';

/** Removes blobs that no record names any more. Called only when the commit that unnamed them has resolved. */
export function discardBlobs(needs: {
  readonly blobs: Blobs;
  readonly log: Log;
  readonly onLeftBehind: () => void;
}): (ids: readonly string[]) => Promise<void> {
  return async (ids) => {
    const outcomes = await Promise.allSettled(ids.map((id) => needs.blobs.remove(id)));
    for (const outcome of outcomes) {
      if (outcome.status === 'fulfilled') continue;
      needs.onLeftBehind();
      needs.log.warn('s3.blob-not-removed', { error: outcome.reason });
    }
  };
}
