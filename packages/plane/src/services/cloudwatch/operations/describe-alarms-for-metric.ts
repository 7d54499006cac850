import type {
  DescribeAlarmsForMetricInput,
  DescribeAlarmsForMetricOutput,
} from '@aws-sdk/client-cloudwatch';
import type { RequestContext } from '@slipway/wire';
import type { AlarmStore } from '../alarm-store.ts';
import { describeAlarm } from '../describe-alarm.ts';
import type { Alarm } from '../domain/alarm.ts';
import { metricIdOf } from '../metric-identity.ts';

export function describeAlarmsForMetric(store: AlarmStore) {
  return (
    input: DescribeAlarmsForMetricInput,
    { scope }: RequestContext,
  ): DescribeAlarmsForMetricOutput => {
    const { dimensions } = metricIdOf(input);
    const found = store
      .list(scope)
      .filter((alarm) => isSameMetric(alarm, input) && hasDimensions(alarm, dimensions));
    return { MetricAlarms: found.map((alarm) => describeAlarm(scope, alarm)) };
  };
}

function isSameMetric({ settings }: Alarm, input: DescribeAlarmsForMetricInput): boolean {
  const statistic = input.Statistic ?? input.ExtendedStatistic;
  return (
    settings.namespace === input.Namespace &&
    settings.metricName === input.MetricName &&
    (statistic === undefined || settings.statistic === statistic) &&
    (input.Period === undefined || settings.periodSeconds === input.Period) &&
    (input.Unit === undefined || settings.unit === input.Unit)
  );
}

function hasDimensions({ settings }: Alarm, wanted: Readonly<Record<string, string>>): boolean {
  const own = settings.dimensions;
  return (
    own.length === Object.keys(wanted).length &&
    own.every(({ Name, Value }) => Object.hasOwn(wanted, Name) && wanted[Name] === Value)
  );
}
