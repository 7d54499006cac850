import type {
  GetMetricDataInput,
  GetMetricDataOutput,
  MetricDataQuery,
  MetricDataResult,
} from '@aws-sdk/client-cloudwatch';
import type { Scope } from '@slipway/base';
import type { RequestContext } from '@slipway/wire';
import type { Metrics } from '#ports/metrics.ts';
import { pageAt } from '../domain/page.ts';
import { invalidNextToken, notSupportedHere, validationError } from '../errors.ts';
import { metricIdOf } from '../metric-identity.ts';
import { checkPeriod, checkTimes, getStatistic } from '../read-statistic.ts';

const POINTS_DEFAULT = 100_800;

interface Point {
  readonly id: string;
  readonly start: number;
  readonly value: number;
}

/** Values of several metrics at once. Metric math and search expressions are refused. */
export function getMetricData(metrics: Metrics) {
  return (input: GetMetricDataInput, { scope }: RequestContext): GetMetricDataOutput => {
    const queries = input.MetricDataQueries ?? [];
    checkTimes(input.StartTime, input.EndTime);
    if (new Set(queries.map(({ Id }) => Id)).size < queries.length) {
      throw validationError('The values for parameter Id in MetricDataQueries must be unique.');
    }
    const returned = queries.filter(({ ReturnData }) => ReturnData !== false);
    const points = returned.flatMap((query) => read(query, { metrics, scope, input }));
    const page = pageAt(points, {
      token: input.NextToken,
      size: input.MaxDatapoints ?? POINTS_DEFAULT,
    });
    if (page === undefined) throw invalidNextToken();
    const isLast = page.nextToken === undefined;
    return {
      MetricDataResults: returned.map((query) => result(query, page.items, isLast)),
      Messages: [],
      ...(page.nextToken !== undefined && { NextToken: page.nextToken }),
    };
  };
}

function read(
  query: MetricDataQuery,
  {
    metrics,
    scope,
    input,
  }: { readonly metrics: Metrics; readonly scope: Scope; readonly input: GetMetricDataInput },
): readonly Point[] {
  const { MetricStat: wanted, Id: id = '' } = query;
  if (query.Expression !== undefined) throw notSupportedHere('expressions of metrics');
  if (query.AccountId !== undefined) throw notSupportedHere('metrics of another account');
  if (wanted === undefined) {
    throw validationError(`The query ${id} must have either MetricStat or Expression.`);
  }
  const periodMs = checkPeriod(wanted.Period) * 1000;
  const statistic = getStatistic(wanted.Stat ?? '');
  const range = {
    from: Math.floor((input.StartTime?.getTime() ?? 0) / periodMs) * periodMs,
    to: input.EndTime?.getTime() ?? 0,
    periodMs,
    ...(wanted.Unit !== undefined && { unit: wanted.Unit }),
  };
  const points = metrics.read(scope, metricIdOf(wanted.Metric ?? {}), range).flatMap((point) => {
    const value = statistic(point);
    return value === undefined ? [] : [{ id, start: point.start, value }];
  });
  return input.ScanBy === 'TimestampAscending' ? points : points.reverse();
}

function result(
  { Id, Label, MetricStat }: MetricDataQuery,
  points: readonly Point[],
  isComplete: boolean,
): MetricDataResult {
  const own = points.filter(({ id }) => id === Id);
  return {
    Id,
    Label: Label ?? MetricStat?.Metric?.MetricName,
    Timestamps: own.map(({ start }) => new Date(start)),
    Values: own.map(({ value }) => value),
    StatusCode: isComplete ? 'Complete' : 'PartialData',
  };
}
