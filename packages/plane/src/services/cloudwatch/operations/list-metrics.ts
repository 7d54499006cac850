import type { ListMetricsInput, ListMetricsOutput } from '@aws-sdk/client-cloudwatch';
import type { RequestContext } from '@slipway/wire';
import type { ListedMetric, Metrics } from '#ports/metrics.ts';
import type { ScheduleClock } from '#ports/schedule-clock.ts';
import { pageAt } from '../domain/page.ts';
import { invalidNextToken, notSupportedHere } from '../errors.ts';
import { dimensionsOf } from '../metric-identity.ts';

const PAGE = 500;
const RECENT_MS = 3 * 60 * 60 * 1000;

export interface ListMetricsNeeds {
  readonly metrics: Metrics;
  readonly schedule: ScheduleClock;
}

export function listMetrics({ metrics, schedule }: ListMetricsNeeds) {
  return (input: ListMetricsInput, { scope }: RequestContext): ListMetricsOutput => {
    if (input.IncludeLinkedAccounts === true) throw notSupportedHere('linked accounts');
    const recent = input.RecentlyActive === undefined ? 0 : schedule.now() - RECENT_MS;
    const found = metrics
      .list(scope)
      .filter((metric) => metric.lastAt >= recent && matches(metric, input));
    const page = pageAt(found, { token: input.NextToken, size: PAGE });
    if (page === undefined) throw invalidNextToken();
    return {
      Metrics: page.items.map((metric) => ({
        Namespace: metric.namespace,
        MetricName: metric.name,
        Dimensions: dimensionsOf(metric),
      })),
      ...(page.nextToken !== undefined && { NextToken: page.nextToken }),
    };
  };
}

function matches(metric: ListedMetric, input: ListMetricsInput): boolean {
  if (input.Namespace !== undefined && metric.namespace !== input.Namespace) return false;
  if (input.MetricName !== undefined && metric.name !== input.MetricName) return false;
  return (input.Dimensions ?? []).every(({ Name = '', Value }) => {
    const own = Object.hasOwn(metric.dimensions, Name) ? metric.dimensions[Name] : undefined;
    return own !== undefined && (Value === undefined || own === Value);
  });
}
