import type { Dimension } from '@aws-sdk/client-cloudwatch';
import type { MetricId } from '#ports/metrics.ts';
import { invalidParameterValue } from './errors.ts';

export interface MetricShape {
  readonly Namespace?: string | undefined;
  readonly MetricName?: string | undefined;
  readonly Dimensions?: readonly Dimension[] | undefined;
}

/** A metric is its namespace, its name and the set of its dimensions, in whatever order. */
export function metricIdOf({
  Namespace = '',
  MetricName = '',
  Dimensions = [],
}: MetricShape): MetricId {
  const dimensions = Object.fromEntries(Dimensions.map(({ Name, Value }) => [Name, Value ?? '']));
  if (Object.keys(dimensions).length < Dimensions.length) {
    throw invalidParameterValue('The collection Dimensions must not contain a name twice.');
  }
  return { namespace: Namespace, name: MetricName, dimensions };
}

export function dimensionsOf({ dimensions }: MetricId): Dimension[] {
  return Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }));
}
