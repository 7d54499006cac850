import { isPeriod } from './domain/period.ts';
import { type Statistic, statisticNamed } from './domain/statistic.ts';
import { invalidParameterValue, notSupportedHere, validationError } from './errors.ts';

/** The statistic of that name, or why there is none. */
export function getStatistic(name: string): Statistic {
  const statistic = statisticNamed(name);
  if (statistic !== undefined) return statistic;
  if (/^(?:tm|wm|tc|ts|pr|TM|WM|TC|TS|PR|IQM)/.test(name)) {
    throw notSupportedHere(
      `the statistic ${name}; it has SampleCount, Sum, Average, Minimum, Maximum and percentiles`,
    );
  }
  throw invalidParameterValue(`The value ${name} for parameter Stat is not supported.`);
}

export function checkPeriod(seconds: number | undefined): number {
  if (seconds !== undefined && isPeriod(seconds)) return seconds;
  throw validationError(
    'The parameter Period must be one of 1, 5, 10, 20 or 30, or a multiple of 60.',
  );
}

export function checkTimes(start: Date | undefined, end: Date | undefined): void {
  if (start !== undefined && end !== undefined && start < end) return;
  throw invalidParameterValue('The parameter StartTime must be less than the parameter EndTime.');
}
