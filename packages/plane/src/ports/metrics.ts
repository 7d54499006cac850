import type { EpochMs, Scope } from '@slipway/base';

/**
 * CloudWatch's metrics as the plane keeps them: written by endpoints, jobs and PutMetricData, read by alarms, scaling
 * and `services/cloudwatch`. Times are those of the schedule clock. Data points are in memory at once and on disk a few
 * seconds later: a `kill -9` may cost the last ones.
 */
export interface Metrics {
  put(scope: Scope, data: readonly MetricDatum[]): void;
  /** A writer of one metric's values at the present time, for hot paths. */
  meter(scope: Scope, metric: MeteredMetric): Meter;
  /** What lies in [from, to), gathered in periods that start at multiples of `periodMs`; empty periods are left out. */
  read(scope: Scope, metric: MetricId, range: MetricRange): readonly MetricPoint[];
  list(scope: Scope): readonly ListedMetric[];
  /** Called with the start of each minute that has ended, before alarms look at it. Answers how to leave. */
  onMinute(report: (minute: EpochMs) => void): () => void;
}

export interface MetricId {
  /** `AWS/SageMaker` */
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

export interface MetricDatum extends MetricId {
  readonly timestamp: EpochMs;
  /** `None` when not given. */
  readonly unit?: string;
  /** Seconds: 1 keeps single seconds apart for three hours; 60 when not given. */
  readonly resolution?: 1 | 60;
  readonly values: readonly ValueCount[];
  /** A set whose single values are not known, instead of `values`. */
  readonly statistics?: StatisticSet;
}

export interface ValueCount {
  readonly value: number;
  readonly count: number;
}

export interface StatisticSet {
  readonly count: number;
  readonly sum: number;
  readonly min: number;
  readonly max: number;
}

export interface MeteredMetric extends MetricId {
  readonly unit: string;
}

export type Meter = (value: number) => void;

export interface MetricRange {
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly periodMs: number;
  /** Only what was put in this unit. */
  readonly unit?: string;
}

export interface MetricPoint extends StatisticSet {
  readonly start: EpochMs;
  readonly unit: string;
  /** Between 0 and 100; undefined when single values are not known. True to about one percent of the value. */
  percentile(percent: number): number | undefined;
}

export interface ListedMetric extends MetricId {
  readonly lastAt: EpochMs;
}
