import type { EpochMs } from '@slipway/base';
import type { StatisticSet } from '#ports/metrics.ts';

/** What a period knows of its values: the statistics, and how many values lie in each narrow class. */
export interface BucketRecord extends StatisticSet {
  readonly start: EpochMs;
  readonly unit: string;
  /** Class and count in turn; undefined when a set came in whose single values are not known. */
  readonly classes?: readonly number[];
}

/** Classes are this much wider than the one before: a percentile is off by one percent of its value at most. */
const RATIO = Math.log(1.02);
/** Keeps the classes of small fractions positive, so that the sign is free to tell negative values. */
const OFFSET = 100_000;
/** CloudWatch itself knows percentiles of sets that hold one value only. */
const isOneValue = ({ count, min, max }: StatisticSet): boolean => count === 1 || min === max;

/** Statistics that grow; the values of one metric in one unit and period. */
export class MetricBucket {
  readonly start: EpochMs;
  readonly unit: string;
  count = 0;
  sum = 0;
  min = Number.POSITIVE_INFINITY;
  max = Number.NEGATIVE_INFINITY;
  #classes: Map<number, number> | undefined = new Map();

  constructor(start: EpochMs, unit: string) {
    this.start = start;
    this.unit = unit;
  }

  static from({ classes, ...record }: BucketRecord): MetricBucket {
    const bucket = new MetricBucket(record.start, record.unit);
    bucket.#grow(record);
    bucket.#classes = classes && new Map(pairs(classes));
    return bucket;
  }

  add(value: number, count = 1): void {
    this.#grow({ count, sum: value * count, min: value, max: value });
    this.#count(classOf(value), count);
  }

  addSet(set: StatisticSet): void {
    if (set.count <= 0) return;
    if (isOneValue(set)) this.add(set.min, set.count);
    else {
      this.#grow(set);
      this.#classes = undefined;
    }
  }

  merge(other: MetricBucket): void {
    this.#grow(other);
    if (other.#classes === undefined) this.#classes = undefined;
    for (const [key, count] of other.#classes ?? []) this.#count(key, count);
  }

  percentile(percent: number): number | undefined {
    if (this.#classes === undefined || this.count === 0) return undefined;
    const rank = (percent / 100) * this.count;
    let seen = 0;
    for (const [key, count] of [...this.#classes].sort(([a], [b]) => a - b)) {
      seen += count;
      if (seen >= rank) return Math.min(this.max, Math.max(this.min, middleOf(key)));
    }
    return this.max;
  }

  toRecord(): BucketRecord {
    const { start, unit, count, sum, min, max } = this;
    const classes = this.#classes && [...this.#classes].flat();
    return { start, unit, count, sum, min, max, ...(classes && { classes }) };
  }

  #grow({ count, sum, min, max }: StatisticSet): void {
    this.count += count;
    this.sum += sum;
    this.min = Math.min(this.min, min);
    this.max = Math.max(this.max, max);
  }

  #count(key: number, count: number): void {
    this.#classes?.set(key, (this.#classes.get(key) ?? 0) + count);
  }
}

function classOf(value: number): number {
  if (value === 0) return 0;
  const magnitude = Math.floor(Math.log(Math.abs(value)) / RATIO) + OFFSET;
  return value > 0 ? magnitude : -magnitude;
}

function middleOf(key: number): number {
  if (key === 0) return 0;
  return Math.sign(key) * Math.exp((Math.abs(key) - OFFSET + 0.5) * RATIO);
}

function* pairs(flat: readonly number[]): Generator<[number, number]> {
  for (let at = 0; at < flat.length; at += 2) yield [flat[at] ?? 0, flat[at + 1] ?? 0];
}
