import type { MetricAlarm, StandardUnit, Statistic } from '@aws-sdk/client-cloudwatch';
import type { Scope } from '@slipway/base';
import { alarmArn } from './alarm-arn.ts';
import type { Alarm } from './domain/alarm.ts';

const extended = /^p/;

/** An alarm as DescribeAlarms shows it. */
export function describeAlarm(scope: Scope, alarm: Alarm): MetricAlarm {
  const { settings } = alarm;
  return {
    AlarmName: settings.name,
    AlarmArn: alarmArn(scope, settings.name),
    ...(settings.description !== undefined && { AlarmDescription: settings.description }),
    AlarmConfigurationUpdatedTimestamp: new Date(alarm.configuredAt),
    ActionsEnabled: settings.actionsEnabled,
    OKActions: [...settings.okActions],
    AlarmActions: [...settings.alarmActions],
    InsufficientDataActions: [...settings.insufficientDataActions],
    StateValue: alarm.state,
    StateReason: alarm.reason,
    ...(alarm.reasonData !== '' && { StateReasonData: alarm.reasonData }),
    StateUpdatedTimestamp: new Date(alarm.stateUpdatedAt),
    StateTransitionedTimestamp: new Date(alarm.transitionedAt),
    MetricName: settings.metricName,
    Namespace: settings.namespace,
    ...(extended.test(settings.statistic)
      ? { ExtendedStatistic: settings.statistic }
      : { Statistic: settings.statistic as Statistic }),
    Dimensions: settings.dimensions.map(({ Name, Value }) => ({ Name, Value })),
    Period: settings.periodSeconds,
    ...(settings.unit !== undefined && { Unit: settings.unit as StandardUnit }),
    EvaluationPeriods: settings.evaluationPeriods,
    DatapointsToAlarm: settings.datapointsToAlarm,
    Threshold: settings.threshold,
    ComparisonOperator: settings.comparison,
    ...(settings.treatMissingData && { TreatMissingData: settings.treatMissingData }),
  };
}
