import { createHash } from 'node:crypto';
import type { EpochMs, Log, Scope } from '@slipway/base';
import type { Change, Records } from '@slipway/storage';
import type {
  ListedMetric,
  Meter,
  MeteredMetric,
  MetricDatum,
  MetricId,
  MetricPoint,
  MetricRange,
  Metrics,
} from '#ports/metrics.ts';
import type { ScheduleClock } from '#ports/schedule-clock.ts';
import type { BucketRecord } from './domain/metric-bucket.ts';
import { MetricSeries, MINUTES_KEPT_MS, type Placed } from './metric-series.ts';

const metricTable = 'cloudwatch/metric';
const pointTable = 'cloudwatch/point';
const SAVE_EVERY_MS = 5000;
const TRIM_EVERY_MS = 3_600_000;
const CHANGES_PER_COMMIT = 2000;

export interface MetricStoreNeeds {
  readonly records: Records;
  readonly schedule: ScheduleClock;
  readonly log: Log;
}

interface Entry {
  readonly key: string;
  readonly scope: Scope;
  readonly id: MetricId;
  lastAt: EpochMs;
  /** Read from disk when it is touched first. */
  series: MetricSeries | undefined;
}

/** Metrics in memory, written to the records a few seconds behind. */
export class MetricStore implements Metrics {
  readonly #needs: MetricStoreNeeds;
  readonly #entries = new Map<string, Entry>();
  readonly #reports = new Set<(minute: EpochMs) => void>();
  #timer: NodeJS.Timeout | undefined;
  #trimmedAt = 0;
  #removed: string[] = [];

  constructor(needs: MetricStoreNeeds) {
    this.#needs = needs;
  }

  start(): void {
    for (const { key, value } of this.#needs.records.list(metricTable)) {
      const { scope, id, lastAt } = value as Pick<Entry, 'scope' | 'id' | 'lastAt'>;
      this.#entries.set(key, { key, scope, id, lastAt, series: undefined });
    }
    this.#timer = setInterval(() => {
      this.save().catch((error: unknown) => this.#needs.log.warn('metrics.not-saved', { error }));
    }, SAVE_EVERY_MS).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.save();
  }

  put(scope: Scope, data: readonly MetricDatum[]): void {
    for (const datum of data) {
      const entry = this.#entry(scope, datum);
      this.#seriesOf(entry).put(datum);
      entry.lastAt = Math.max(entry.lastAt, datum.timestamp);
    }
  }

  meter(scope: Scope, { unit, ...id }: MeteredMetric): Meter {
    const entry = this.#entry(scope, id);
    return (value) => {
      const now = this.#needs.schedule.now();
      this.#seriesOf(entry).add(value, now, unit);
      entry.lastAt = now;
    };
  }

  read(scope: Scope, metric: MetricId, range: MetricRange): readonly MetricPoint[] {
    const entry = this.#entries.get(keyOf(scope, metric));
    return entry === undefined ? [] : this.#seriesOf(entry).read(range);
  }

  list(scope: Scope): readonly ListedMetric[] {
    const oldest = this.#needs.schedule.now() - MINUTES_KEPT_MS;
    return [...this.#entries.values()]
      .filter((entry) => isSameScope(entry.scope, scope) && entry.lastAt > oldest)
      .map(({ id, lastAt }) => ({ ...id, lastAt }));
  }

  onMinute(report: (minute: EpochMs) => void): () => void {
    this.#reports.add(report);
    return () => this.#reports.delete(report);
  }

  /** A minute has ended: whoever reports by the minute does so now. */
  endMinute(minute: EpochMs): void {
    for (const report of [...this.#reports]) report(minute);
    this.#trim();
  }

  /** Writes what has changed since the last time. */
  async save(): Promise<void> {
    const changes = this.#removed
      .splice(0)
      .map((key): Change => ({ kind: 'delete', table: pointTable, key }));
    for (const entry of this.#entries.values()) changes.push(...changesOf(entry));
    for (let from = 0; from < changes.length; from += CHANGES_PER_COMMIT) {
      await this.#needs.records.commit(changes.slice(from, from + CHANGES_PER_COMMIT));
    }
  }

  #trim(): void {
    const now = this.#needs.schedule.now();
    if (now - this.#trimmedAt < TRIM_EVERY_MS) return;
    this.#trimmedAt = now;
    for (const { key, series } of this.#entries.values()) {
      for (const placed of series?.trim(now) ?? []) this.#removed.push(pointKey(key, placed));
    }
  }

  #entry(scope: Scope, { namespace, name, dimensions }: MetricId): Entry {
    const id = { namespace, name, dimensions };
    const key = keyOf(scope, id);
    const known = this.#entries.get(key);
    if (known !== undefined) return known;
    const { accountId, region } = scope;
    const entry: Entry = {
      key,
      scope: { accountId, region },
      id,
      lastAt: 0,
      series: new MetricSeries(),
    };
    this.#entries.set(key, entry);
    return entry;
  }

  #seriesOf(entry: Entry): MetricSeries {
    if (entry.series !== undefined) return entry.series;
    const series = new MetricSeries();
    for (const { key, value } of this.#needs.records.list(pointTable, {
      prefix: `${entry.key}/`,
    })) {
      series.restore(Number(key.slice(entry.key.length + 1).split('/')[0]), value as BucketRecord);
    }
    for (const placed of series.trim(this.#needs.schedule.now())) {
      this.#removed.push(pointKey(entry.key, placed));
    }
    entry.series = series;
    return series;
  }
}

function changesOf(entry: Entry): readonly Change[] {
  const { key, scope, id, series } = entry;
  if (series === undefined || series.changed.size === 0) return [];
  const points = [...series.changed.values()].map(
    (placed): Change => ({
      kind: 'put',
      table: pointTable,
      key: pointKey(key, placed),
      value: placed.bucket.toRecord(),
    }),
  );
  series.changed.clear();
  return [
    { kind: 'put', table: metricTable, key, value: { scope, id, lastAt: entry.lastAt } },
    ...points,
  ];
}

function pointKey(key: string, { resolutionMs, bucket }: Placed): string {
  return `${key}/${resolutionMs}/${bucket.start}/${bucket.unit}`;
}

/** Names of metrics are longer and freer than keys should be. */
function keyOf({ accountId, region }: Scope, { namespace, name, dimensions }: MetricId): string {
  const sorted = Object.entries(dimensions).sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify([namespace, name, sorted]);
  return `${accountId}/${region}/${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
}

function isSameScope(a: Scope, b: Scope): boolean {
  return a.accountId === b.accountId && a.region === b.region;
}
