import type { Clock } from '@slipway/base';

/** Longest delay that Node's timers take; a training job may run for 28 days, which is longer. */
const delayMaxMs = 2 ** 31 - 1;

/** Calls `ring` at the given time, at once when it has passed. The answer cancels it. */
export function setAlarm(clock: Clock, at: number, ring: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const arm = () => {
    const remainingMs = Math.max(0, at - clock.now());
    if (remainingMs === 0) timer = setTimeout(ring, 0);
    else timer = setTimeout(arm, Math.min(remainingMs, delayMaxMs));
  };
  arm();
  return () => clearTimeout(timer);
}
