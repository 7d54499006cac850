import type { Clock } from '@slipway/base';

/** The machine's own clock. */
export const systemClock: Clock = { now: () => Date.now() };
