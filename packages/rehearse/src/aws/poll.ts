import { setTimeout as sleep } from 'node:timers/promises';

const FIRST_DELAY_MS = 60;
const GROWTH = 1.25;

/**
 * Calls `check` until it gives a value. Waits little at first and longer as time passes: a local job
 * lasts a second, one on AWS minutes. Rejects with the signal's reason when aborted.
 */
export async function poll<T>(
  check: () => Promise<T | undefined>,
  { signal, maxDelayMs }: { readonly signal: AbortSignal; readonly maxDelayMs: number },
): Promise<T> {
  let delay = FIRST_DELAY_MS;
  while (true) {
    signal.throwIfAborted();
    const value = await check();
    if (value !== undefined) return value;
    await sleep(delay, undefined, { signal });
    delay = Math.min(delay * GROWTH, maxDelayMs);
  }
}
