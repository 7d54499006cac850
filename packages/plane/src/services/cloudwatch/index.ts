import type { Log } from '@slipway/base';
import type { Records } from '@slipway/storage';
import type { Operations, ServiceDefinition } from '@slipway/wire';
import type { Alarms } from '#ports/alarms.ts';
import type { Metrics } from '#ports/metrics.ts';
import type { ScheduleClock } from '#ports/schedule-clock.ts';
import { AlarmStore } from './alarm-store.ts';
import { MetricStore } from './metric-store.ts';
import { deleteAlarms } from './operations/delete-alarms.ts';
import { describeAlarms } from './operations/describe-alarms.ts';
import { describeAlarmsForMetric } from './operations/describe-alarms-for-metric.ts';
import { enableAlarmActions } from './operations/enable-alarm-actions.ts';
import { getMetricData } from './operations/get-metric-data.ts';
import { getMetricStatistics } from './operations/get-metric-statistics.ts';
import { listMetrics } from './operations/list-metrics.ts';
import { putMetricAlarm } from './operations/put-metric-alarm.ts';
import { putMetricData } from './operations/put-metric-data.ts';
import { setAlarmState } from './operations/set-alarm-state.ts';
import { AlarmEvaluator } from './work/alarm-evaluator.ts';
import { MinuteBeat } from './work/minute-beat.ts';

export interface CloudWatchNeeds {
  readonly records: Records;
  readonly schedule: ScheduleClock;
  readonly log: Log;
}

export interface CloudWatch {
  /** One for each protocol: today's clients send awsJson, older ones the query protocol. */
  readonly definitions: readonly ServiceDefinition[];
  readonly metrics: Metrics;
  readonly alarms: Alarms;
  start(): void;
  /** Judges no more alarms: first when the plane stops, so that nothing is set going. */
  pause(): Promise<void>;
  /** Writes what was measured up to now. */
  stop(): Promise<void>;
}

const MINUTE_MS = 60_000;

/** Amazon CloudWatch: metrics, and alarms that watch them. */
export function createCloudWatch({ records, schedule, log }: CloudWatchNeeds): CloudWatch {
  const metrics = new MetricStore({ records, schedule, log });
  const store = new AlarmStore(records);
  const evaluator = new AlarmEvaluator({ store, metrics, schedule, log });
  const beat = new MinuteBeat({
    schedule,
    log,
    onMinute: async (minute) => {
      metrics.endMinute(minute);
      await evaluator.evaluateAll(minute + MINUTE_MS);
    },
  });
  const operations: Operations = {
    PutMetricData: putMetricData({ metrics, schedule }),
    GetMetricData: getMetricData(metrics),
    GetMetricStatistics: getMetricStatistics(metrics),
    ListMetrics: listMetrics({ metrics, schedule }),
    PutMetricAlarm: putMetricAlarm(evaluator),
    DescribeAlarms: describeAlarms(store),
    DescribeAlarmsForMetric: describeAlarmsForMetric(store),
    DeleteAlarms: deleteAlarms(store),
    SetAlarmState: setAlarmState({ store, evaluator, schedule }),
    EnableAlarmActions: enableAlarmActions(store, true),
    DisableAlarmActions: enableAlarmActions(store, false),
  };
  return {
    metrics,
    alarms: evaluator,
    definitions: definitionsOf(operations),
    start: () => {
      metrics.start();
      beat.start();
    },
    pause: () => beat.stop(),
    stop: async () => {
      await beat.stop();
      await metrics.stop();
    },
  };
}

function definitionsOf(operations: Operations): readonly ServiceDefinition[] {
  const common = { id: 'cloudwatch', signingNames: ['monitoring'], operations };
  return [
    {
      ...common,
      protocol: 'aws-json-1.0',
      targetPrefixes: ['GraniteServiceVersion20100801'],
    },
    {
      ...common,
      protocol: 'aws-query',
      xmlNamespace: 'http://monitoring.amazonaws.com/doc/2010-08-01/',
      apiVersion: '2010-08-01',
    },
  ];
}
