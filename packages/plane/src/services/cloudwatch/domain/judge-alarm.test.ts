import { expect, test } from 'vitest';
import type { AlarmPoint, AlarmSettings } from '#ports/alarms.ts';
import { judge } from './judge-alarm.ts';

const settings = (change: Partial<AlarmSettings>): AlarmSettings => ({
  name: 'a',
  actionsEnabled: true,
  okActions: [],
  alarmActions: [],
  insufficientDataActions: [],
  namespace: 'n',
  metricName: 'm',
  dimensions: [],
  statistic: 'Sum',
  periodSeconds: 60,
  evaluationPeriods: 3,
  datapointsToAlarm: 3,
  threshold: 10,
  comparison: 'GreaterThanThreshold',
  ...change,
});

/** `0` is fine, `B` breaches, `-` is missing; oldest first. */
const periods = (text: string): readonly (AlarmPoint | undefined)[] =>
  [...text].map((sign, at) =>
    sign === '-' ? undefined : { start: at * 60_000, value: sign === 'B' ? 11 : 1, sampleCount: 1 },
  );

// The table of https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html (3 out of 3),
// read 2026-11; "ignore" keeps the state, which is INSUFFICIENT_DATA here.
test.each([
  ['0-B-B', 'OK', 'OK', 'OK', 'OK'],
  ['----0', 'OK', 'OK', 'OK', 'OK'],
  ['-----', 'INSUFFICIENT_DATA', 'INSUFFICIENT_DATA', 'ALARM', 'OK'],
  ['0BB-B', 'ALARM', 'ALARM', 'ALARM', 'ALARM'],
  ['--B--', 'ALARM', 'INSUFFICIENT_DATA', 'ALARM', 'OK'],
])('%s: missing %s, ignore %s, breaching %s, notBreaching %s', (...[text, ...states]) => {
  const treatments = ['missing', 'ignore', 'breaching', 'notBreaching'] as const;
  const found = treatments.map(
    (treatMissingData) =>
      judge(settings({ treatMissingData }), periods(text), 'INSUFFICIENT_DATA').state,
  );
  expect(found).toEqual(states);
});

test('the first breaching points alone are no alarm before their time', () => {
  expect(judge(settings({}), periods('----B'), 'INSUFFICIENT_DATA').state).toBe(
    'INSUFFICIENT_DATA',
  );
  expect(judge(settings({}), periods('---BB'), 'OK').state).toBe('OK');
  expect(judge(settings({}), periods('--BBB'), 'OK').state).toBe('ALARM');
});

test('two of three', () => {
  const two = settings({ datapointsToAlarm: 2 });
  expect(judge(two, periods('00B0B'), 'OK').state).toBe('ALARM');
  expect(judge(two, periods('0000B'), 'ALARM').state).toBe('OK');
});

test.each([
  ['GreaterThanThreshold', 'OK', 'ALARM', 'OK'],
  ['GreaterThanOrEqualToThreshold', 'ALARM', 'ALARM', 'OK'],
  ['LessThanThreshold', 'OK', 'OK', 'ALARM'],
  ['LessThanOrEqualToThreshold', 'ALARM', 'OK', 'ALARM'],
] as const)('%s: at the threshold %s, above %s, below %s', (...[comparison, ...states]) => {
  const one = settings({ comparison, evaluationPeriods: 1, datapointsToAlarm: 1 });
  const at = (value: number) => judge(one, [{ start: 0, value, sampleCount: 1 }], 'OK').state;
  expect([at(10), at(11), at(9)]).toEqual(states);
});
