import type { MetricPoint } from '#ports/metrics.ts';

/** Reads one number off a period. */
export type Statistic = (point: MetricPoint) => number | undefined;

const simple: Readonly<Record<string, Statistic>> = {
  SampleCount: ({ count }) => count,
  Sum: ({ sum }) => sum,
  Average: ({ sum, count }) => sum / count,
  Minimum: ({ min }) => min,
  Maximum: ({ max }) => max,
};

/**
 * `Average`, `p99.9`, `IQM`: undefined for what this plane does not compute (trimmed means, percentile ranks).
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html, read 2026-11
 */
export function statisticNamed(name: string): Statistic | undefined {
  if (Object.hasOwn(simple, name)) return simple[name];
  const percent = /^p(\d{1,2}(?:\.\d{1,10})?|100)$/.exec(name)?.[1];
  if (percent === undefined) return undefined;
  return (point) => point.percentile(Number(percent));
}
