import type { AlarmPoint, AlarmSettings, AlarmState, Comparison } from '#ports/alarms.ts';

/** CloudWatch looks at some more periods than it judges, for data that comes late. */
export const EXTRA_PERIODS = 2;

export interface Verdict {
  readonly state: AlarmState;
  /** What was judged, oldest first. */
  readonly points: readonly AlarmPoint[];
  /** Of the judged ones. */
  readonly breaching: number;
  /** How many more points would have been needed. */
  readonly unknown: number;
}

/**
 * The state that the latest periods ask for: `EvaluationPeriods` and {@link EXTRA_PERIODS} more, oldest first,
 * undefined where nothing was reported.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html, read 2026-11
 */
export function judge(
  settings: AlarmSettings,
  periods: readonly (AlarmPoint | undefined)[],
  current: AlarmState,
): Verdict {
  const { evaluationPeriods: wanted, datapointsToAlarm: needed } = settings;
  const points = periods.filter((point) => point !== undefined).slice(-wanted);
  const breaching = points.filter(({ value }) => isBreaching(settings, value)).length;
  const unknown = wanted - points.length;
  const verdict = (state: AlarmState): Verdict => ({ state, points, breaching, unknown });
  if (breaching >= needed) return verdict('ALARM');
  if (unknown === 0) return verdict('OK');
  const treatment = settings.treatMissingData ?? 'missing';
  if (treatment === 'missing')
    return verdict(judgeKnown(periods.slice(-wanted), { needed, breaching, current }));
  // Were all that is missing breaching, would it be an alarm?
  const couldAlarm = breaching + unknown >= needed;
  if (!couldAlarm || treatment === 'notBreaching') return verdict('OK');
  return verdict(treatment === 'breaching' ? 'ALARM' : current);
}

interface Known {
  readonly needed: number;
  readonly breaching: number;
  readonly current: AlarmState;
}

function judgeKnown(
  periods: readonly (AlarmPoint | undefined)[],
  { needed, breaching, current }: Known,
): AlarmState {
  const known = periods.filter((point) => point !== undefined).length;
  if (known === 0) return 'INSUFFICIENT_DATA';
  if (breaching < known) return 'OK';
  return isOldEnough(periods, needed) ? 'ALARM' : current;
}

/** All that is known breaches: an alarm only when the oldest of it would fill the points that are needed. */
function isOldEnough(periods: readonly (AlarmPoint | undefined)[], needed: number): boolean {
  const oldest = periods.findIndex((point) => point !== undefined);
  return oldest !== -1 && periods.length - oldest >= needed;
}

function isBreaching({ comparison, threshold }: AlarmSettings, value: number): boolean {
  return comparisons[comparison](value, threshold);
}

const comparisons: Readonly<Record<Comparison, (value: number, threshold: number) => boolean>> = {
  GreaterThanOrEqualToThreshold: (value, threshold) => value >= threshold,
  GreaterThanThreshold: (value, threshold) => value > threshold,
  LessThanThreshold: (value, threshold) => value < threshold,
  LessThanOrEqualToThreshold: (value, threshold) => value <= threshold,
};
