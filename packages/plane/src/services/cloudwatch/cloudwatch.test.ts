import { silentLog } from '@slipway/base';
import { memoryRecords, type Records } from '@slipway/storage';
import type { RequestContext } from '@slipway/wire';
import { describe, expect, test } from 'vitest';
import type { AlarmFiring } from '#ports/alarms.ts';
import { createScheduleClock } from '../../adapters/schedule-clock.ts';
import { createCloudWatch } from './index.ts';

const scope = { accountId: '000000000000', region: 'eu-west-1' };
const context: RequestContext = {
  requestId: 'test',
  scope,
  principal: {
    accessKeyId: undefined,
    accountId: scope.accountId,
    arn: 'arn:aws:iam::000000000000:root',
  },
  headers: {},
  signal: new AbortController().signal,
  origin: 'http://127.0.0.1',
};
const MINUTE = 60_000;

function open(records: Records = memoryRecords()) {
  const time = { now: Date.UTC(2026, 10, 26, 12) };
  const schedule = createScheduleClock({ clock: { now: () => time.now } });
  const cloudwatch = createCloudWatch({ records, schedule, log: silentLog });
  const operations = cloudwatch.definitions[0]?.operations ?? {};
  const call = async (name: string, input: object): Promise<Record<string, unknown>> =>
    Object.assign({}, await operations[name]?.(input as never, context));
  return { time, cloudwatch, call };
}

const datum = (value: number) => ({
  MetricName: 'm',
  Dimensions: [{ Name: 'D', Value: 'v' }],
  Value: value,
});
const query = (time: { now: number }, more: object) => ({
  Namespace: 'mine',
  MetricName: 'm',
  Dimensions: [{ Name: 'D', Value: 'v' }],
  StartTime: new Date(time.now - 60 * MINUTE),
  EndTime: new Date(time.now + MINUTE),
  ...more,
});

describe('metrics', () => {
  test('are gathered by period and read by statistic', async () => {
    const { time, call } = open();
    await call('PutMetricData', { Namespace: 'mine', MetricData: [1, 2, 3].map(datum) });
    const all = { Period: 60, Statistics: ['Sum', 'Average', 'SampleCount', 'Minimum', 'Maximum'] };
    expect(await call('GetMetricStatistics', query(time, all))).toEqual({
      Label: 'm',
      Datapoints: [
        {
          Timestamp: new Date(time.now),
          Unit: 'None',
          Sum: 6,
          Average: 2,
          SampleCount: 3,
          Minimum: 1,
          Maximum: 3,
        },
      ],
    });
  });

  test('survive the plane', async () => {
    const records = memoryRecords();
    const first = open(records);
    await first.call('PutMetricData', { Namespace: 'mine', MetricData: [datum(4)] });
    first.cloudwatch.start();
    await first.cloudwatch.stop();
    const second = open(records);
    second.cloudwatch.start();
    const found = await second.call(
      'GetMetricStatistics',
      query(second.time, { Period: 60, Statistics: ['Sum'] }),
    );
    expect(found).toMatchObject({ Datapoints: [{ Sum: 4 }] });
    expect(await second.call('ListMetrics', { Namespace: 'mine' })).toEqual({
      Metrics: [{ Namespace: 'mine', MetricName: 'm', Dimensions: [{ Name: 'D', Value: 'v' }] }],
    });
    await second.cloudwatch.stop();
  });

  test('come by pages of data points', async () => {
    const { time, call } = open();
    const MetricData = [0, 1, 2].map((back) => ({
      ...datum(back),
      Timestamp: new Date(time.now - back * MINUTE),
    }));
    await call('PutMetricData', { Namespace: 'mine', MetricData });
    const { StartTime, EndTime, ...metric } = query(time, {});
    const request = {
      StartTime,
      EndTime,
      MaxDatapoints: 2,
      MetricDataQueries: [{ Id: 'a', MetricStat: { Metric: metric, Period: 60, Stat: 'Sum' } }],
    };
    const page = await call('GetMetricData', request);
    expect(page).toMatchObject({
      NextToken: '2',
      MetricDataResults: [{ Values: [0, 1], StatusCode: 'PartialData' }],
    });
    expect(await call('GetMetricData', { ...request, NextToken: '2' })).toMatchObject({
      MetricDataResults: [{ Values: [2], StatusCode: 'Complete' }],
    });
    await expect(call('GetMetricData', { ...request, NextToken: '-1' })).rejects.toMatchObject({
      code: 'InvalidNextToken',
    });
  });

  test.each([
    [{ Value: Number.NaN }, 'InvalidParameterValueException'],
    [{ Value: 1, Values: [1] }, 'InvalidParameterCombinationException'],
    [{}, 'MissingRequiredParameterException'],
    [{ Values: [1, 2], Counts: [1] }, 'InvalidParameterValueException'],
    [{ Value: 1, Timestamp: new Date(0) }, 'InvalidParameterValueException'],
    [{ Value: 1, StorageResolution: 7 }, 'InvalidParameterValueException'],
    [
      { StatisticValues: { SampleCount: 1, Sum: 1, Minimum: 2, Maximum: 1 } },
      'InvalidParameterValueException',
    ],
  ])('a datum of %o is refused', async (part, code) => {
    const { call } = open();
    const put = call('PutMetricData', {
      Namespace: 'mine',
      MetricData: [{ MetricName: 'm', ...part }],
    });
    await expect(put).rejects.toMatchObject({ code });
  });

  test("AWS's namespaces and more points than an answer holds are refused", async () => {
    const { time, call } = open();
    await expect(
      call('PutMetricData', { Namespace: 'AWS/SageMaker', MetricData: [datum(1)] }),
    ).rejects.toMatchObject({ code: 'InvalidParameterValueException' });
    const long = query(time, {
      Period: 60,
      Statistics: ['Sum'],
      StartTime: new Date(time.now - 2880 * MINUTE),
    });
    await expect(call('GetMetricStatistics', long)).rejects.toMatchObject({
      code: 'InvalidParameterCombinationException',
    });
  });
});

const action = 'arn:aws:autoscaling:eu-west-1:000000000000:scalingPolicy:x';
const alarm = {
  AlarmName: 'busy',
  Namespace: 'mine',
  MetricName: 'm',
  Dimensions: [{ Name: 'D', Value: 'v' }],
  Statistic: 'Sum',
  Period: 60,
  EvaluationPeriods: 1,
  Threshold: 10,
  ComparisonOperator: 'GreaterThanThreshold',
  AlarmActions: [action],
};

/** Real minutes would be long: a clock that runs an hour a second. */
function openSpedUp() {
  const schedule = createScheduleClock({ clock: { now: () => Date.now() } });
  schedule.setSpeed(3600);
  const cloudwatch = createCloudWatch({ records: memoryRecords(), schedule, log: silentLog });
  const operations = cloudwatch.definitions[0]?.operations ?? {};
  const call = async (name: string, input: object): Promise<Record<string, unknown>> =>
    Object.assign({}, await operations[name]?.(input as never, context));
  return { schedule, cloudwatch, call };
}

describe('alarms', () => {
  test('are judged each minute of the schedule clock and call who carries out their action', async () => {
    const { cloudwatch, call } = openSpedUp();
    const fired = Promise.withResolvers<AlarmFiring>();
    cloudwatch.alarms.onAction('arn:aws:autoscaling:', {
      act: async (firing) => fired.resolve(firing),
    });
    await call('PutMetricAlarm', alarm);
    cloudwatch.metrics.onMinute((minute) =>
      cloudwatch.metrics.put(scope, [
        {
          namespace: 'mine',
          name: 'm',
          dimensions: { D: 'v' },
          timestamp: minute,
          values: [{ value: 11, count: 1 }],
        },
      ]),
    );
    cloudwatch.start();
    expect(await fired.promise).toMatchObject({ action, state: 'ALARM', points: [{ value: 11 }] });
    expect(await call('DescribeAlarms', { AlarmNames: ['busy'] })).toMatchObject({
      MetricAlarms: [
        {
          StateValue: 'ALARM',
          StateReason: expect.stringMatching(
            /^Threshold Crossed: 1 out of the last 1 datapoints \[11\.0 \(\d\d\/\d\d\/\d\d \d\d:\d\d:00\)\] was greater than the threshold \(10\.0\) \(minimum 1 datapoint for INSUFFICIENT_DATA -> ALARM transition\)\.$/,
          ),
        },
      ],
    });
    await cloudwatch.stop();
  });

  test('can be set by hand, which carries out the action', async () => {
    const { cloudwatch, call } = open();
    const fired: AlarmFiring[] = [];
    cloudwatch.alarms.onAction('arn:aws:autoscaling:', {
      act: async (firing) => {
        fired.push(firing);
      },
    });
    await call('PutMetricAlarm', alarm);
    await call('SetAlarmState', { AlarmName: 'busy', StateValue: 'ALARM', StateReason: 'a try' });
    expect(fired).toMatchObject([{ action, state: 'ALARM', points: [] }]);
    expect(await call('DescribeAlarms', { StateValue: 'ALARM' })).toMatchObject({
      MetricAlarms: [{ AlarmName: 'busy', StateReason: 'a try' }],
    });
  });

  test('go together or not at all', async () => {
    const { call } = open();
    await call('PutMetricAlarm', { ...alarm, AlarmActions: [] });
    const wrong = call('DeleteAlarms', { AlarmNames: ['busy', 'no'] });
    await expect(wrong).rejects.toMatchObject({ code: 'ResourceNotFound', status: 404 });
    expect(await call('DescribeAlarms', {})).toMatchObject({
      MetricAlarms: [{ AlarmName: 'busy' }],
    });
    await call('DeleteAlarms', { AlarmNames: ['busy'] });
    expect(await call('DescribeAlarms', {})).toMatchObject({ MetricAlarms: [] });
  });

  test.each([
    [{ AlarmActions: ['arn:aws:sns:eu-west-1:000000000000:topic'] }],
    [{ DatapointsToAlarm: 2 }],
    [{ Period: 61 }],
    [{ Period: 86_400, EvaluationPeriods: 8 }],
    [{ Statistic: undefined }],
    [{ ExtendedStatistic: 'p99' }],
    [{ Statistic: undefined, ExtendedStatistic: 'tm90' }],
    [{ TreatMissingData: 'never' }],
    [{ Metrics: [{ Id: 'e', Expression: 'a+b' }] }],
  ])('with %o are refused', async (part) => {
    const { call } = open();
    await expect(
      call('PutMetricAlarm', { ...alarm, AlarmActions: [], ...part }),
    ).rejects.toMatchObject({
      code: 'ValidationException',
    });
  });
});
