/** Monotonic time for measurements; never goes back, has no meaning as a date. */
export interface Stopwatch {
  /** Milliseconds with fractions since some fixed moment of the process. */
  elapsedMs(): number;
}
