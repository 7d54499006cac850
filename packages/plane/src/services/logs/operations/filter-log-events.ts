import type {
  FilterLogEventsRequest,
  FilterLogEventsResponse,
} from '@aws-sdk/client-cloudwatch-logs';
import type { Scope } from '@slipway/base';
import type { RequestContext } from '@slipway/wire';
import type { LogStore, LogStream } from '#ports/log-store.ts';
import {
  comparePlaces,
  type Place,
  type PlacedEvent,
  parsePlace,
  placeOf,
  writePlace,
} from '../domain/event-place.ts';
import { type MessageFilter, parseFilterPattern } from '../domain/filter-pattern.ts';
import { mergeSorted } from '../domain/merge-events.ts';
import { isWithin } from '../domain/time-range.ts';
import { invalidParameter } from '../errors.ts';
import { getGroupName, getStream } from '../lookup.ts';
import { eventsForward, eventsMax, type PositionedEvent } from '../read-events.ts';

type FoundEvent = PositionedEvent & PlacedEvent;

/** Events of several streams, interleaved by time. */
export function filterLogEvents(logs: LogStore) {
  return async (
    input: FilterLogEventsRequest,
    { scope }: RequestContext,
  ): Promise<FilterLogEventsResponse> => {
    const limit = input.limit ?? eventsMax;
    const found: FoundEvent[] = [];
    for await (const event of search(logs, scope, input)) {
      found.push(event);
      // One more than the page tells whether there is another page.
      if (found.length > limit) break;
    }
    const page = found.slice(0, limit);
    const last = found.length > limit ? page.at(-1) : undefined;
    return {
      events: page.map((event) => ({
        logStreamName: event.stream,
        timestamp: event.timestamp,
        message: event.message,
        ingestionTime: event.timestamp,
        eventId: writePlace(placeOf(event)),
      })),
      searchedLogStreams: [],
      nextToken: last === undefined ? undefined : writePlace(placeOf(last)),
    };
  };
}

async function* search(
  logs: LogStore,
  scope: Scope,
  input: FilterLogEventsRequest,
): AsyncGenerator<FoundEvent> {
  const group = getGroupName(logs, scope, input);
  const filter = filterOf(input.filterPattern);
  const after = placeAfter(input.nextToken);
  const isNew = (event: FoundEvent) =>
    after === undefined || comparePlaces(placeOf(event), after) > 0;
  const streams = streamsOf(input, logs.streams(scope, group));
  const sources = streams.map(({ name }) => positioned({ logs, scope, group, stream: name }));
  const merged = mergeSorted(sources, (a, b) => comparePlaces(placeOf(a), placeOf(b)));
  for await (const event of merged) {
    if (isNew(event) && isWithin(input, event.timestamp) && filter(event.message)) yield event;
  }
}

function filterOf(pattern: string | undefined): MessageFilter {
  const filter = parseFilterPattern(pattern ?? '');
  if (filter !== undefined) return filter;
  throw invalidParameter(
    `Invalid filter pattern: "${pattern}". Slipway's local plane knows terms, "phrases", ?any and -none; JSON, space-delimited and regular expression patterns are not supported.`,
  );
}

function streamsOf(
  input: FilterLogEventsRequest,
  streams: readonly LogStream[],
): readonly LogStream[] {
  const { logStreamNames, logStreamNamePrefix } = input;
  if (logStreamNames !== undefined && logStreamNamePrefix !== undefined) {
    throw invalidParameter('logStreamNamePrefix and logStreamNames are mutually exclusive.');
  }
  if (logStreamNames !== undefined) return logStreamNames.map((name) => getStream(streams, name));
  return streams.filter(({ name }) => name.startsWith(logStreamNamePrefix ?? ''));
}

async function* positioned(source: {
  readonly logs: LogStore;
  readonly scope: Scope;
  readonly group: string;
  readonly stream: string;
}): AsyncGenerator<FoundEvent> {
  const { logs, scope, group, stream } = source;
  for await (const event of eventsForward({ logs, scope, stream: { group, stream } }, 0)) {
    yield { ...event, stream };
  }
}

function placeAfter(token: string | undefined): Place | undefined {
  if (token === undefined) return undefined;
  const place = parsePlace(token);
  if (place === undefined) throw invalidParameter('The specified nextToken is invalid.');
  return place;
}
