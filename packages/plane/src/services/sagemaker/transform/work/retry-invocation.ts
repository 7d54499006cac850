import { setTimeout as delay } from 'node:timers/promises';
import { ModelInputError } from '@slipway/engines';
import { untilAborted } from '../../work/until-aborted.ts';

const FIRST_DELAY_MS = 200;

/** Ends at once when the signal aborts. Tries again where the model's server failed (5xx), not where it refused the records (4xx). */
export async function retryInvocation<Answer>(
  invoke: () => Promise<Answer>,
  { retriesMax, signal }: { readonly retriesMax: number; readonly signal: AbortSignal },
): Promise<Answer> {
  for (let retries = 0; ; retries += 1) {
    try {
      return await untilAborted(invoke(), signal);
    } catch (error) {
      const mayRetry =
        error instanceof ModelInputError && error.status >= 500 && retries < retriesMax;
      if (!mayRetry) throw error;
      await delay(FIRST_DELAY_MS * 2 ** retries, undefined, { signal });
    }
  }
}
