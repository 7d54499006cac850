import type { EpochMs } from '@slipway/base';
import type { MetricDatum, MetricPoint, MetricRange } from '#ports/metrics.ts';
import { type BucketRecord, MetricBucket } from './domain/metric-bucket.ts';

export const MINUTE_MS = 60_000;
const SECOND_MS = 1000;
/** How long CloudWatch keeps data points of a minute and of a second. https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_concepts.html, read 2026-11 */
export const MINUTES_KEPT_MS = 15 * 24 * 60 * MINUTE_MS;
const SECONDS_KEPT_MS = 3 * 60 * MINUTE_MS;

export interface Placed {
  readonly resolutionMs: number;
  readonly bucket: MetricBucket;
}

/** Buckets of one resolution by start, then by unit. */
class Track {
  readonly resolutionMs: number;
  readonly keptMs: number;
  readonly buckets = new Map<EpochMs, Map<string, MetricBucket>>();

  constructor(resolutionMs: number, keptMs: number) {
    this.resolutionMs = resolutionMs;
    this.keptMs = keptMs;
  }

  at(time: EpochMs, unit: string): MetricBucket {
    const start = floor(time, this.resolutionMs);
    const units = this.buckets.get(start) ?? new Map<string, MetricBucket>();
    this.buckets.set(start, units);
    const bucket = units.get(unit) ?? new MetricBucket(start, unit);
    units.set(unit, bucket);
    return bucket;
  }

  *within({ from, to }: MetricRange): Generator<MetricBucket> {
    const steps = Math.ceil((to - from) / this.resolutionMs);
    if (steps > this.buckets.size) {
      for (const [start, units] of this.buckets)
        if (start >= from && start < to) yield* units.values();
      return;
    }
    const first = Math.ceil(from / this.resolutionMs) * this.resolutionMs;
    for (let start = first; start < to; start += this.resolutionMs) {
      yield* this.buckets.get(start)?.values() ?? [];
    }
  }
}

/** The data points of one metric, in memory. */
export class MetricSeries {
  readonly #tracks = [new Track(MINUTE_MS, MINUTES_KEPT_MS), new Track(SECOND_MS, SECONDS_KEPT_MS)];
  /** Buckets that are not on disk as they are. */
  readonly changed = new Map<MetricBucket, Placed>();

  restore(resolutionMs: number, record: BucketRecord): void {
    const track = this.#tracks.find((candidate) => candidate.resolutionMs === resolutionMs);
    track?.buckets.set(
      record.start,
      (track.buckets.get(record.start) ?? new Map()).set(record.unit, MetricBucket.from(record)),
    );
  }

  add(value: number, at: EpochMs, unit: string): void {
    this.#change(at, unit).add(value);
  }

  put({ timestamp, unit = 'None', values, statistics, resolution }: MetricDatum): void {
    const bucket = this.#change(timestamp, unit, resolution === 1 ? SECOND_MS : MINUTE_MS);
    for (const { value, count } of values) bucket.add(value, count);
    if (statistics !== undefined) bucket.addSet(statistics);
  }

  read(range: MetricRange): readonly MetricPoint[] {
    const points = new Map<string, MetricBucket>();
    for (const track of this.#tracks) {
      // A period that is shorter than the minute shows only what was kept by the second, as in CloudWatch.
      if (track.resolutionMs > range.periodMs) continue;
      for (const bucket of track.within(range)) {
        if (range.unit !== undefined && bucket.unit !== range.unit) continue;
        const start = floor(bucket.start, range.periodMs);
        const key = `${start} ${bucket.unit}`;
        const point = points.get(key) ?? new MetricBucket(start, bucket.unit);
        point.merge(bucket);
        points.set(key, point);
      }
    }
    return [...points.values()].sort((a, b) => a.start - b.start);
  }

  /** Forgets what is too old, and answers what that was. */
  trim(now: EpochMs): readonly Placed[] {
    const gone: Placed[] = [];
    for (const { buckets, keptMs, resolutionMs } of this.#tracks) {
      for (const [start, units] of buckets) {
        if (start >= now - keptMs) continue;
        buckets.delete(start);
        for (const bucket of units.values()) {
          this.changed.delete(bucket);
          gone.push({ resolutionMs, bucket });
        }
      }
    }
    return gone;
  }

  #change(at: EpochMs, unit: string, resolutionMs = MINUTE_MS): MetricBucket {
    const [minutes, seconds] = this.#tracks;
    const track = resolutionMs === SECOND_MS ? seconds : minutes;
    const bucket = (track ?? new Track(resolutionMs, MINUTES_KEPT_MS)).at(at, unit);
    this.changed.set(bucket, { resolutionMs, bucket });
    return bucket;
  }
}

function floor(time: EpochMs, stepMs: number): EpochMs {
  return Math.floor(time / stepMs) * stepMs;
}
