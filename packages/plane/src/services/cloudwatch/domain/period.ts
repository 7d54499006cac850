const MINUTE_S = 60;
const SHORT_PERIODS = [1, 5, 10, 20, 30];

/** CloudWatch's periods: a few short ones, or whole minutes. */
export function isPeriod(seconds: number): boolean {
  return SHORT_PERIODS.includes(seconds) || (seconds > 0 && seconds % MINUTE_S === 0);
}
