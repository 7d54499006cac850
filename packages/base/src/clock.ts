/** Milliseconds since the Unix epoch. */
export type EpochMs = number;

/** The only source of time in the plane: schedules may run on a clock that a rehearsal speeds up. */
export interface Clock {
  now(): EpochMs;
}
