import type {
  Datapoint,
  GetMetricStatisticsInput,
  GetMetricStatisticsOutput,
  StandardUnit,
} from '@aws-sdk/client-cloudwatch';
import type { RequestContext } from '@slipway/wire';
import type { MetricPoint, Metrics } from '#ports/metrics.ts';
import { invalidParameterCombination, missingParameter } from '../errors.ts';
import { metricIdOf } from '../metric-identity.ts';
import { checkPeriod, checkTimes, getStatistic } from '../read-statistic.ts';

const POINTS_MAX = 1440;

export function getMetricStatistics(metrics: Metrics) {
  return (
    input: GetMetricStatisticsInput,
    { scope }: RequestContext,
  ): GetMetricStatisticsOutput => {
    const { StartTime, EndTime, Statistics = [], ExtendedStatistics = [], Unit } = input;
    if (Statistics.length === 0 && ExtendedStatistics.length === 0) {
      throw missingParameter('Must specify either Statistics or ExtendedStatistics');
    }
    checkTimes(StartTime, EndTime);
    const periodMs = checkPeriod(input.Period) * 1000;
    const from = Math.floor((StartTime?.getTime() ?? 0) / periodMs) * periodMs;
    const to = EndTime?.getTime() ?? 0;
    const wanted = Math.ceil((to - from) / periodMs);
    if (wanted > POINTS_MAX) throw tooManyPoints(wanted);
    const range = { from, to, periodMs, ...(Unit !== undefined && { unit: Unit }) };
    const points = metrics.read(scope, metricIdOf(input), range);
    return {
      Label: input.MetricName,
      Datapoints: points.map((point) => datapoint(point, [...Statistics], ExtendedStatistics)),
    };
  };
}

function datapoint(
  point: MetricPoint,
  statistics: readonly string[],
  extended: readonly string[],
): Datapoint {
  const values = (names: readonly string[]) =>
    names.flatMap((name) => {
      const value = getStatistic(name)(point);
      return value === undefined ? [] : [[name, value] as const];
    });
  return {
    Timestamp: new Date(point.start),
    // Only the units of AWS's set get in.
    Unit: point.unit as StandardUnit,
    ...Object.fromEntries(values(statistics)),
    ...(extended.length > 0 && { ExtendedStatistics: Object.fromEntries(values(extended)) }),
  };
}

function tooManyPoints(wanted: number) {
  return invalidParameterCombination(
    `You have requested up to ${wanted.toLocaleString('en-US')} datapoints, which exceeds the limit of ` +
      `${POINTS_MAX.toLocaleString('en-US')}. You may reduce the datapoints requested by increasing Period, or decreasing the time range.`,
  );
}
