import { setTimeout as sleep } from 'node:timers/promises';
import { invokeWithImage } from '#aws/invoke-with-image.ts';
import type { ImageSession } from '#images/image-session.ts';
import type { LabelledImage } from '#images/labelled-images.ts';

export interface TrafficOrder {
  readonly endpoint: string;
  readonly images: readonly LabelledImage[];
  /** Callers at the same time; each waits for its answer before it asks again. */
  readonly callers: number;
  /** Pause of each caller between two questions, in milliseconds. */
  readonly pauseMs: number;
}

/** Traffic that goes on until it is stopped. */
export interface Traffic {
  /** Answered so far. */
  answered(): number;
  /** Refused or broken off so far; an endpoint that loses no request has none. */
  lost(): number;
  /** Ends it and waits for the answers that are under way. */
  stop(): Promise<void>;
}

/** Callers that send images in turn, as the cameras of a line do. */
export function startTraffic(session: ImageSession, order: TrafficOrder): Traffic {
  const { aws, world } = session;
  const stopping = new AbortController();
  let answered = 0;
  let lost = 0;
  let next = 0;
  const caller = async () => {
    while (!stopping.signal.aborted && !world.signal.aborted) {
      const image = order.images[next % order.images.length];
      next += 1;
      if (image === undefined) return;
      try {
        await invokeWithImage(aws, order.endpoint, { jpeg: image.jpeg, signal: world.signal });
        answered += 1;
      } catch {
        lost += 1;
      }
      if (order.pauseMs > 0) await pause(order.pauseMs, stopping.signal);
    }
  };
  const callers = Promise.all(Array.from({ length: order.callers }, caller));
  return {
    answered: () => answered,
    lost: () => lost,
    stop: async () => {
      stopping.abort();
      await callers;
    },
  };
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(milliseconds, undefined, { signal });
  } catch {
    // Stopped in the pause: the caller's loop sees it.
  }
}
