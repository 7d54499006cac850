import type { Cadence } from '#needs/vocabulary.ts';

/** Hours of the month that AWS prices by: 8,760 a year / 12. */
export const hoursPerMonth = 730;
export const secondsPerMonth = hoursPerMonth * 3_600;

const daysPerMonth = hoursPerMonth / 24;

const times: Readonly<Record<Cadence, number>> = {
  // Counted in full in its month: a plan says what the first month costs.
  once: 1,
  monthly: 1,
  weekly: daysPerMonth / 7,
  daily: daysPerMonth,
  hourly: hoursPerMonth,
  continuous: hoursPerMonth,
};

export function timesAMonth(cadence: Cadence): number {
  return times[cadence];
}
