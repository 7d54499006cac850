import type { Clock, EpochMs } from '@slipway/base';

/**
 * The clock of what recurs or waits by the minute: schedules, metric periods, alarms, cooldowns, the hours of captured
 * data. It runs as the machine's clock does until somebody speeds it up; times of jobs and resources stay real.
 */
export interface ScheduleClock extends Clock {
  /** Seconds of this clock in a second of the machine's. */
  readonly speed: number;
  /** Resolves when this clock reaches `at`, however its speed changes meanwhile; rejects with the signal's reason. */
  sleepUntil(at: EpochMs, signal: AbortSignal): Promise<void>;
}

/** What the plane's own door can do to the clock. */
export interface AdjustableClock extends ScheduleClock {
  /** Goes on from where it is: it never jumps and never runs back. */
  setSpeed(speed: number): void;
  /** Keeps where it is, so that the next plane does not run behind what this one wrote. */
  close(): void;
}
