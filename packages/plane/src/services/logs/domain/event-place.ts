/** Where an event stands among those of several streams: by time, then by stream, then by place in its stream. */
export type Place = readonly [timestamp: number, stream: string, position: number];

export interface PlacedEvent {
  readonly timestamp: number;
  readonly stream: string;
  readonly position: number;
}

export function placeOf({ timestamp, stream, position }: PlacedEvent): Place {
  return [timestamp, stream, position];
}

export function comparePlaces(a: Place, b: Place): number {
  if (a[0] !== b[0]) return a[0] - b[0];
  if (a[1] !== b[1]) return a[1] < b[1] ? -1 : 1;
  return a[2] - b[2];
}

/** A place as text: token of a page, and id of an event. */
export function writePlace(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

export function parsePlace(text: string): Place | undefined {
  const value = parseJson(Buffer.from(text, 'base64url').toString());
  if (!Array.isArray(value)) return undefined;
  const [timestamp, stream, position]: unknown[] = value;
  const isPlace =
    typeof timestamp === 'number' && typeof stream === 'string' && typeof position === 'number';
  return isPlace ? [timestamp, stream, position] : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
