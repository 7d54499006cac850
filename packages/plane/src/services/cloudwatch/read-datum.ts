import type { MetricDatum as DatumShape } from '@aws-sdk/client-cloudwatch';
import type { MetricDatum, ValueCount } from '#ports/metrics.ts';
import { invalidParameterCombination, invalidParameterValue, missingParameter } from './errors.ts';
import { metricIdOf } from './metric-identity.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** CloudWatch takes what is two weeks old and what is two hours ahead. */
const OLDEST_MS = 14 * DAY_MS;
const NEWEST_MS = 2 * 60 * 60 * 1000;
const VALUE_MAX = 2 ** 360;
const VALUES_MAX = 150;

export interface DatumPlace {
  readonly Namespace: string;
  readonly now: number;
  readonly at: number;
}

/** What a datum of PutMetricData says, or why it says nothing. */
export function readDatum(datum: DatumShape, { Namespace, now, at }: DatumPlace): MetricDatum {
  const member = `MetricData.member.${at + 1}`;
  const timestamp = datum.Timestamp?.getTime() ?? now;
  if (timestamp < now - OLDEST_MS || timestamp > now + NEWEST_MS) {
    throw invalidParameterValue(
      `The parameter ${member}.Timestamp must specify a time within the past two weeks or the next two hours.`,
    );
  }
  const { Unit, StorageResolution, StatisticValues: set } = datum;
  const given = [datum.Value, set, datum.Values].filter((part) => part !== undefined).length;
  if (given === 0) {
    throw missingParameter(
      `At least one of the parameters ${member}.Value, ${member}.Values or ${member}.StatisticValues must be specified.`,
    );
  }
  if (given > 1) {
    throw invalidParameterCombination(
      `The parameters ${member}.Value, ${member}.Values and ${member}.StatisticValues are mutually exclusive.`,
    );
  }
  if (StorageResolution !== undefined && StorageResolution !== 1 && StorageResolution !== 60) {
    throw invalidParameterValue(`The parameter ${member}.StorageResolution must be 1 or 60.`);
  }
  return {
    ...metricIdOf({ ...datum, Namespace }),
    timestamp,
    ...(Unit !== undefined && { unit: Unit }),
    resolution: StorageResolution === 1 ? 1 : 60,
    values: valuesOf(datum, member),
    ...(set && { statistics: statisticsOf(set, member) }),
  };
}

function valuesOf(datum: DatumShape, member: string): readonly ValueCount[] {
  if (datum.Value !== undefined)
    return [{ value: number(datum.Value, `${member}.Value`), count: 1 }];
  const { Values = [], Counts } = datum;
  if (Values.length > VALUES_MAX) {
    throw invalidParameterValue(
      `The collection ${member}.Values must not have a size greater than ${VALUES_MAX}.`,
    );
  }
  if (Counts !== undefined && Counts.length !== Values.length) {
    throw invalidParameterValue(
      `The parameters ${member}.Values and ${member}.Counts must be of the same size.`,
    );
  }
  return Values.map((value, at) => ({
    value: number(value, `${member}.Values`),
    count: number(Counts?.[at] ?? 1, `${member}.Counts`),
  }));
}

function statisticsOf(set: NonNullable<DatumShape['StatisticValues']>, member: string) {
  const read = (name: 'SampleCount' | 'Sum' | 'Minimum' | 'Maximum') =>
    number(set[name], `${member}.StatisticValues.${name}`);
  const statistics = {
    count: read('SampleCount'),
    sum: read('Sum'),
    min: read('Minimum'),
    max: read('Maximum'),
  };
  if (statistics.min > statistics.max) {
    throw invalidParameterValue(
      `The parameter ${member}.StatisticValues.Maximum must be greater than ${member}.StatisticValues.Minimum.`,
    );
  }
  return statistics;
}

function number(value: number | undefined, member: string): number {
  if (value !== undefined && Number.isFinite(value) && Math.abs(value) <= VALUE_MAX) return value;
  throw invalidParameterValue(`The value ${value} for parameter ${member} is invalid.`);
}
