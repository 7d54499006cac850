import type { Scope } from '@slipway/base';
import type { LogEvent, LogStore, LogStreamName } from '#ports/log-store.ts';
import { isWithin, type TimeRange } from './domain/time-range.ts';

const chunkEvents = 1_000;
/** AWS's limits of one answer of GetLogEvents: 10,000 events or 1 MB. */
export const eventsMax = 10_000;
const answerBytesMax = 1_048_576;

export interface PositionedEvent extends LogEvent {
  readonly position: number;
}

export interface EventSource {
  readonly logs: LogStore;
  readonly scope: Scope;
  readonly stream: LogStreamName;
}

/** From the position on, oldest first. */
export async function* eventsForward(
  source: EventSource,
  from: number,
): AsyncGenerator<PositionedEvent> {
  for (let position = from; ; ) {
    const events = await source.logs.read(source.scope, source.stream, {
      from: position,
      limit: chunkEvents,
    });
    if (events.length === 0) return;
    for (const event of events) yield { ...event, position: position++ };
  }
}

/** Before the position, newest first. */
export async function* eventsBackward(
  source: EventSource,
  before: number,
): AsyncGenerator<PositionedEvent> {
  for (let end = before; end > 0; end -= chunkEvents) {
    const from = Math.max(0, end - chunkEvents);
    const events = await source.logs.read(source.scope, source.stream, { from, limit: end - from });
    const positioned = events.map((event, index) => ({ ...event, position: from + index }));
    yield* positioned.reverse();
  }
}

/** As many events of the time range as one answer takes, in the order in which they come. */
export async function takeEvents(
  events: AsyncIterable<PositionedEvent>,
  { limit, ...range }: TimeRange & { readonly limit: number },
): Promise<readonly PositionedEvent[]> {
  const taken: PositionedEvent[] = [];
  let bytes = 0;
  for await (const event of events) {
    if (!isWithin(range, event.timestamp)) continue;
    // 26 bytes an event are AWS's own overhead in this sum.
    bytes += Buffer.byteLength(event.message) + 26;
    if (bytes > answerBytesMax && taken.length > 0) break;
    taken.push(event);
    if (taken.length === limit) break;
  }
  return taken;
}
