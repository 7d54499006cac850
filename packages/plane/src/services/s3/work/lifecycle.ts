import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock, Log } from '@slipway/base';
import type { ScheduleClock } from '#ports/schedule-clock.ts';
import type { BucketRecord } from '../domain/bucket.ts';
import {
  agesFrom,
  covers,
  dueAfterDays,
  expiryOf,
  type LifecycleRule,
} from '../domain/lifecycle.ts';
import type { ObjectRecord } from '../domain/object.ts';
import { isDeleteMarker, shownVersionId } from '../domain/version.ts';
import type { EventHub } from '../events/event-hub.ts';
import type { S3Store } from '../store/s3-store.ts';
import type { ListedVersion } from '../store/versions.ts';
import { deleteVersion } from './delete-version.ts';
import { endUpload } from './end-upload.ts';

export interface LifecycleNeeds {
  readonly store: S3Store;
  readonly clock: Clock;
  readonly schedule: ScheduleClock;
  readonly discard: (blobs: readonly string[]) => Promise<void>;
  readonly events: EventHub;
  readonly log: Log;
}

const dayMs = 24 * 60 * 60 * 1_000;
const entriesPerTurn = 500;

/** Does what the lifecycle rules of buckets say, at each midnight of the plane's clock, as S3 does once a day. */
export class Lifecycle {
  readonly #needs: LifecycleNeeds;
  readonly #stop = new AbortController();
  #running: Promise<void> = Promise.resolve();

  constructor(needs: LifecycleNeeds) {
    this.#needs = needs;
  }

  start(): void {
    this.#running = this.#run(this.#stop.signal);
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  async #run(signal: AbortSignal): Promise<void> {
    const { schedule, log } = this.#needs;
    while (!signal.aborted) {
      // Of now, not of the end of the pass: one that takes longer than the day is followed by the next.
      const midnight = (Math.floor(schedule.now() / dayMs) + 1) * dayMs;
      try {
        await this.runOnce(signal);
      } catch (error) {
        log.error('s3.lifecycle-failed', { error });
      }
      await schedule.sleepUntil(midnight, signal).catch(() => undefined);
    }
  }

  /** One pass over all buckets that have rules. */
  async runOnce(signal: AbortSignal = this.#stop.signal): Promise<void> {
    for (const bucket of this.#needs.store.buckets.list()) {
      const rules = bucket.lifecycle?.filter(({ isEnabled }) => isEnabled) ?? [];
      if (rules.length === 0 || signal.aborted) continue;
      await this.#expireObjects(bucket, rules, signal);
      if (bucket.versioning) await this.#expireVersions(bucket, rules, signal);
      await this.#abortUploads(bucket, rules);
    }
  }

  async #expireObjects(
    { name }: BucketRecord,
    rules: readonly LifecycleRule[],
    signal: AbortSignal,
  ): Promise<void> {
    const { store, schedule } = this.#needs;
    let after = '';
    do {
      const page = store.objects.scan(name)({ prefix: '', after, limit: entriesPerTurn });
      for (const { key, object } of page) {
        const due = expiryOf(rules, filtered(key, object));
        if (due && due.at <= schedule.now()) await this.#expire({ bucket: name, key }, object);
      }
      after = page.at(-1)?.key ?? '';
      await nextTurn();
    } while (after !== '' && !signal.aborted);
  }

  /** Unless it was replaced meanwhile. */
  async #expire(location: { bucket: string; key: string }, object: ObjectRecord): Promise<void> {
    const check = (current: ObjectRecord | undefined) => {
      if (current?.etag !== object.etag || current.lastModified !== object.lastModified) {
        throw new Replaced();
      }
    };
    try {
      await deleteVersion(this.#needs, location, { check, by: 'lifecycle' });
    } catch (error) {
      if (!(error instanceof Replaced)) throw error;
    }
  }

  async #expireVersions(
    { name }: BucketRecord,
    rules: readonly LifecycleRule[],
    signal: AbortSignal,
  ): Promise<void> {
    let after = '';
    const count = new NoncurrentCount();
    do {
      const page = this.#needs.store.versions.scan(name)({
        ...{ prefix: '', after },
        limit: entriesPerTurn,
      });
      for (const entry of page) {
        const newer = count.before(entry);
        if (this.#isDue(name, entry, { rules, newer })) await this.#removeVersion(name, entry);
      }
      after = page.at(-1)?.key ?? '';
      await nextTurn();
    } while (after !== '' && !signal.aborted);
  }

  async #removeVersion(bucket: string, { name: key, version }: ListedVersion): Promise<void> {
    const versionId = shownVersionId(version);
    const deletion = { versionId, check: () => undefined, by: 'lifecycle' } as const;
    await deleteVersion(this.#needs, { bucket, key }, deletion);
  }

  #isDue(
    bucket: string,
    { name, version, isLatest }: ListedVersion,
    { rules, newer }: { readonly rules: readonly LifecycleRule[]; readonly newer: number },
  ): boolean {
    const now = this.#needs.schedule.now();
    const isMarker = isDeleteMarker(version);
    const subject = isMarker ? { key: name, sizeBytes: 0, tags: [] } : filtered(name, version);
    const covering = rules.filter((rule) => covers(rule, subject));
    if (!isLatest) {
      const since = version.noncurrentSince ?? agesFrom(version);
      return covering.some((rule) => isNoncurrentDue(rule, { since, newer, now }));
    }
    if (!isMarker || !this.#isAlone({ bucket, key: name })) return false;
    return covering.some((rule) => isMarkerDue(rule, { since: agesFrom(version), now }));
  }

  /** A delete marker with nothing below it hides nothing. */
  #isAlone({ bucket, key }: { readonly bucket: string; readonly key: string }): boolean {
    const prefix = `${key}\0`;
    return this.#needs.store.versions.scan(bucket)({ prefix, limit: 2 }).length < 2;
  }

  async #abortUploads({ name }: BucketRecord, rules: readonly LifecycleRule[]): Promise<void> {
    const { store, schedule } = this.#needs;
    const all = store.uploads.scan(name)({ prefix: '', limit: Number.MAX_SAFE_INTEGER });
    for (const { name: key, upload } of all) {
      const since = upload.agesFrom ?? upload.initiatedAt;
      const isDue = rules.some(
        ({ abortDays, filter }) =>
          abortDays !== undefined &&
          key.startsWith(filter.prefix) &&
          dueAfterDays(since, abortDays) <= schedule.now(),
      );
      if (isDue) await endUpload(this.#needs, { bucket: name, key }, upload.uploadId);
    }
  }
}

class Replaced extends Error {}

function filtered(key: string, object: ObjectRecord) {
  const { sizeBytes, tags = [] } = object;
  return { key, sizeBytes, tags, since: agesFrom(object) };
}

/** How many newer noncurrent versions of its key each version has, where they come in the order of a scan. */
class NoncurrentCount {
  #name = '';
  #count = 0;

  before({ name, isLatest }: ListedVersion): number {
    if (name !== this.#name) {
      this.#name = name;
      this.#count = 0;
    }
    const newer = this.#count;
    if (!isLatest) this.#count += 1;
    return newer;
  }
}

function isNoncurrentDue(
  { noncurrentDays: days, newerNoncurrent: kept = 0 }: LifecycleRule,
  { since, newer, now }: { readonly since: number; readonly newer: number; readonly now: number },
): boolean {
  return days !== undefined && newer >= kept && dueAfterDays(since, days) <= now;
}

/** A marker that hides nothing goes by a rule of its own, or with the objects that are as old. */
function isMarkerDue(
  { expiredMarkers, expirationDays: days }: LifecycleRule,
  { since, now }: { readonly since: number; readonly now: number },
): boolean {
  return expiredMarkers === true || (days !== undefined && dueAfterDays(since, days) <= now);
}
