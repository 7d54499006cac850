/**
 * A source that holds a pin from the moment it is asked for, not from its first `next` on: an async generator that
 * nobody starts would never release it, and one that is started late would find its bytes gone.
 */
export function pinnedRead(
  read: () => AsyncIterable<Uint8Array>,
  release: () => void,
): AsyncIterable<Uint8Array> {
  const chunks = read()[Symbol.asyncIterator]();
  return {
    [Symbol.asyncIterator]: () => ({
      async next() {
        try {
          const next = await chunks.next();
          if (next.done) release();
          return next;
        } catch (error) {
          release();
          throw error;
        }
      },
      async return() {
        try {
          await chunks.return?.();
        } finally {
          release();
        }
        return { done: true, value: undefined };
      },
    }),
  };
}
