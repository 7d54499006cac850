/**
 * Tokens of GetLogEvents in the shape that AWS's have: `f/<number>/s` reads on behind a position,
 * `b/<number>/s` reads back before it.
 */
export interface EventToken {
  readonly direction: 'forward' | 'backward';
  /** Number of events in front of the place in the stream. */
  readonly position: number;
}

export function writeEventToken({ direction, position }: EventToken): string {
  return `${direction === 'forward' ? 'f' : 'b'}/${String(position).padStart(56, '0')}/s`;
}

export function parseEventToken(token: string): EventToken | undefined {
  const match = /^([fb])\/(\d{56})\/s$/.exec(token);
  const [, letter, digits] = match ?? [];
  const position = Number(digits);
  if (letter === undefined || !Number.isSafeInteger(position)) return undefined;
  return { direction: letter === 'f' ? 'forward' : 'backward', position };
}
