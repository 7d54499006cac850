import type { PutMetricAlarmInput } from '@aws-sdk/client-cloudwatch';
import type { RequestContext } from '@slipway/wire';
import type { AlarmSettings } from '#ports/alarms.ts';
import { missingParameter, notSupportedHere, validationError } from '../errors.ts';
import { metricIdOf } from '../metric-identity.ts';
import { checkPeriod, getStatistic } from '../read-statistic.ts';
import type { AlarmEvaluator } from '../work/alarm-evaluator.ts';

const DAY_S = 24 * 60 * 60;
const missingTreatments = ['breaching', 'notBreaching', 'ignore', 'missing'] as const;
const comparisons = [
  'GreaterThanOrEqualToThreshold',
  'GreaterThanThreshold',
  'LessThanThreshold',
  'LessThanOrEqualToThreshold',
] as const;

/** An alarm on one metric and a fixed threshold. */
export function putMetricAlarm(evaluator: AlarmEvaluator) {
  return async (input: PutMetricAlarmInput, { scope }: RequestContext): Promise<void> => {
    refuseUnsupported(input);
    const settings = parseAlarm(input);
    const actions = [
      ...settings.okActions,
      ...settings.alarmActions,
      ...settings.insufficientDataActions,
    ];
    const unknown = actions.find((action) => !evaluator.knowsAction(action));
    if (unknown !== undefined && settings.actionsEnabled) {
      throw notSupportedHere(
        `the alarm action ${unknown}; it carries out scaling policies. Set ActionsEnabled to false to keep the alarm without its actions`,
      );
    }
    await evaluator.put(scope, settings);
  };
}

function refuseUnsupported(input: PutMetricAlarmInput): void {
  if ((input.Metrics ?? []).length > 0) throw notSupportedHere('alarms on expressions of metrics');
  if (input.ThresholdMetricId !== undefined) throw notSupportedHere('anomaly detection');
  if (input.EvaluationCriteria !== undefined) throw notSupportedHere('EvaluationCriteria');
  if ((input.Tags ?? []).length > 0) throw notSupportedHere('tags of alarms');
  if (input.EvaluateLowSampleCountPercentile === 'ignore') {
    throw notSupportedHere('EvaluateLowSampleCountPercentile ignore');
  }
}

function parseAlarm(input: PutMetricAlarmInput): AlarmSettings {
  const { AlarmDescription: description, EvaluationPeriods: periods = 1, Unit: unit } = input;
  const id = metricIdOf(input);
  const datapointsToAlarm = input.DatapointsToAlarm ?? periods;
  if (datapointsToAlarm > periods) {
    throw validationError('DatapointsToAlarm must be less than or equal to EvaluationPeriods.');
  }
  const comparison = comparisons.find((name) => name === input.ComparisonOperator);
  if (comparison === undefined) throw notSupportedHere('anomaly detection');
  return {
    name: input.AlarmName ?? '',
    ...(description !== undefined && { description }),
    actionsEnabled: input.ActionsEnabled ?? true,
    okActions: input.OKActions ?? [],
    alarmActions: input.AlarmActions ?? [],
    insufficientDataActions: input.InsufficientDataActions ?? [],
    namespace: required(input.Namespace, 'Namespace'),
    metricName: required(input.MetricName, 'MetricName'),
    dimensions: Object.entries(id.dimensions).map(([Name, Value]) => ({ Name, Value })),
    statistic: parseStatistic(input),
    periodSeconds: parsePeriod(input, periods),
    ...(unit !== undefined && { unit }),
    evaluationPeriods: periods,
    datapointsToAlarm,
    threshold: required(input.Threshold, 'Threshold'),
    comparison,
    ...parseTreatment(input.TreatMissingData),
  };
}

function parseStatistic({ Statistic, ExtendedStatistic }: PutMetricAlarmInput): string {
  const name = Statistic ?? ExtendedStatistic;
  if (name === undefined || (Statistic !== undefined && ExtendedStatistic !== undefined)) {
    throw validationError('Exactly one of Statistic and ExtendedStatistic must be set.');
  }
  getStatistic(name);
  return name;
}

function parsePeriod(input: PutMetricAlarmInput, periods: number): number {
  const period = checkPeriod(required(input.Period, 'Period'));
  if (period * periods > 7 * DAY_S) {
    throw validationError(
      'Metrics cannot be checked across more than 7 days (EvaluationPeriods * Period).',
    );
  }
  return period;
}

function parseTreatment(text: string | undefined): Pick<AlarmSettings, 'treatMissingData'> {
  if (text === undefined) return {};
  const treatMissingData = missingTreatments.find((name) => name === text);
  if (treatMissingData !== undefined) return { treatMissingData };
  throw validationError(
    `Value '${text}' at 'treatMissingData' failed to satisfy constraint: Member must satisfy enum value set: [${missingTreatments.join(', ')}]`,
  );
}

function required<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw missingParameter(`The parameter ${name} is required.`);
  return value;
}
