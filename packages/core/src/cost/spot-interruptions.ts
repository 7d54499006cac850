/** Hours of the month over which AWS counts interruptions. */
const hoursPerMonth = 730;

/**
 * Interruptions an hour when `share` of the machines are taken back within a month. Machines are taken as lost at
 * a steady rate L, whatever their age: a machine survives a month with the chance e^(-L x 730) = 1 - share.
 */
export function interruptionsPerHour(share: number): number {
  return -Math.log(1 - share) / hoursPerMonth;
}

export interface InterruptedWork {
  /** Work between two saved states, in hours: what an interruption throws away at most. */
  readonly between: number;
  /** Hours from an interruption until work goes on. */
  readonly restart: number;
  readonly perHour: number;
}

/**
 * Machine time over useful time when work is interrupted. A stretch of `t` hours succeeds with the chance
 * p = e^(-Lt). It fails (1 - p) / p times on average; each failure costs the time until it, 1/L - t p / (1 - p) on
 * average, and a restart R. With the t hours that succeed this sums up to (1/L + R) (e^(Lt) - 1), which is divided
 * by t. Derived as in J. T. Daly, "A higher order estimate of the optimum checkpoint interval for restart dumps",
 * Future Generation Computer Systems 22 (2006), https://doi.org/10.1016/j.future.2004.11.016, without the time that
 * saving takes: SageMaker copies checkpoints to S3 beside the training.
 */
export function interruptedTimeFactor({ between, restart, perHour }: InterruptedWork): number {
  const expected = perHour * between;
  // Under a millionth the series 1 + Lt/2 is exact to the last digit, and e^x - 1 over x is not.
  if (expected < 1e-6) return (1 + perHour * restart) * (1 + expected / 2);
  return (1 + perHour * restart) * (Math.expm1(expected) / expected);
}
