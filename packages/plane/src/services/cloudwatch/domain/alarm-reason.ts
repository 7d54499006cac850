import type { EpochMs } from '@slipway/base';
import type { AlarmSettings, AlarmState, Comparison } from '#ports/alarms.ts';
import type { Verdict } from './judge-alarm.ts';

const words: Readonly<Record<Comparison, string>> = {
  GreaterThanOrEqualToThreshold: 'greater than or equal to',
  GreaterThanThreshold: 'greater than',
  LessThanThreshold: 'less than',
  LessThanOrEqualToThreshold: 'less than or equal to',
};

/** In CloudWatch's own words: `Threshold Crossed: 1 out of the last 1 datapoints [3.0 (26/11/26 04:20:00)] was greater than ...` */
export function reasonOf(settings: AlarmSettings, verdict: Verdict, before: AlarmState): string {
  const { state, points, breaching, unknown } = verdict;
  if (state === 'INSUFFICIENT_DATA') {
    return `Insufficient Data: ${unknown} datapoint${unknown === 1 ? ' was' : 's were'} unknown.`;
  }
  const counted = state === 'ALARM' ? breaching : points.length - breaching;
  const { evaluationPeriods, datapointsToAlarm, comparison, threshold } = settings;
  const shown = [...points]
    .reverse()
    .map(({ value, start }) => `${decimal(value)} (${stamp(start)})`);
  const verb = counted === 1 ? 'was' : 'were';
  const needed = state === 'ALARM' ? datapointsToAlarm : evaluationPeriods - datapointsToAlarm + 1;
  return (
    `Threshold Crossed: ${counted} out of the last ${points.length} datapoints [${shown.join(', ')}] ${verb} ` +
    `${state === 'ALARM' ? '' : 'not '}${words[comparison]} the threshold (${decimal(threshold)}) ` +
    `(minimum ${needed} datapoint${needed === 1 ? '' : 's'} for ${before} -> ${state} transition).`
  );
}

/** `StateReasonData`, as CloudWatch's alarms carry it. */
export function reasonData(settings: AlarmSettings, { points }: Verdict, now: EpochMs): string {
  const newest = [...points].reverse();
  return JSON.stringify({
    version: '1.0',
    queryDate: isoOffset(now),
    ...(points[0] && { startDate: isoOffset(points[0].start) }),
    ...(settings.unit !== undefined && { unit: settings.unit }),
    statistic: settings.statistic,
    period: settings.periodSeconds,
    recentDatapoints: points.map(({ value }) => value),
    threshold: settings.threshold,
    evaluatedDatapoints: newest.map(({ start, sampleCount, value }) => ({
      timestamp: isoOffset(start),
      sampleCount,
      value,
    })),
  });
}

function decimal(value: number): string {
  return Number.isInteger(value) ? value.toFixed(1) : String(value);
}

/** `26/11/26 04:20:00`, day first */
function stamp(at: EpochMs): string {
  const [, year = '', month = '', day = '', time = ''] =
    /^\d\d(\d\d)-(\d\d)-(\d\d)T(\d\d:\d\d:\d\d)/.exec(new Date(at).toISOString()) ?? [];
  return `${day}/${month}/${year} ${time}`;
}

/** `2026-11-26T04:20:00.000+0000` */
function isoOffset(at: EpochMs): string {
  return new Date(at).toISOString().replace('Z', '+0000');
}
