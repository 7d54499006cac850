import type { Clock } from '@slipway/base';
import type { Stopwatch } from '@slipway/rehearse';

/** The machine's clock. */
export const systemClock: Clock = { now: () => Date.now() };

export const systemStopwatch: Stopwatch = { elapsedMs: () => performance.now() };
