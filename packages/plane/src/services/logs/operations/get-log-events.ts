import type { GetLogEventsRequest, GetLogEventsResponse } from '@aws-sdk/client-cloudwatch-logs';
import type { RequestContext } from '@slipway/wire';
import type { LogStore } from '#ports/log-store.ts';
import { type EventToken, parseEventToken, writeEventToken } from '../domain/event-token.ts';
import { invalidParameter } from '../errors.ts';
import { getGroupName, getStream } from '../lookup.ts';
import {
  type EventSource,
  eventsBackward,
  eventsForward,
  eventsMax,
  takeEvents,
} from '../read-events.ts';

/** The answer is always oldest first; a token that leads to nothing new answers itself, which is how clients see the end. */
export function getLogEvents(logs: LogStore) {
  return async (
    input: GetLogEventsRequest,
    { scope }: RequestContext,
  ): Promise<GetLogEventsResponse> => {
    const group = getGroupName(logs, scope, input);
    const { name, eventCount } = getStream(logs.streams(scope, group), input.logStreamName);
    const source: EventSource = { logs, scope, stream: { group, stream: name } };
    const start = startOf(input, eventCount);
    const range = {
      startTime: input.startTime,
      endTime: input.endTime,
      limit: input.limit ?? eventsMax,
    };
    const isForward = start.direction === 'forward';
    const events = isForward
      ? eventsForward(source, start.position)
      : eventsBackward(source, start.position);
    const taken = await takeEvents(events, range);
    const page = isForward ? taken : [...taken].reverse();
    const first = page[0]?.position ?? start.position;
    const behind = (page.at(-1)?.position ?? start.position - 1) + 1;
    return {
      events: page.map(({ timestamp, message }) => ({
        timestamp,
        message,
        ingestionTime: timestamp,
      })),
      nextForwardToken: writeEventToken({ direction: 'forward', position: behind }),
      nextBackwardToken: writeEventToken({ direction: 'backward', position: first }),
    };
  };
}

function startOf(
  { nextToken, startFromHead }: GetLogEventsRequest,
  eventCount: number,
): EventToken {
  if (nextToken === undefined) {
    return startFromHead
      ? { direction: 'forward', position: 0 }
      : { direction: 'backward', position: eventCount };
  }
  const token = parseEventToken(nextToken);
  if (token === undefined) throw invalidParameter('The specified nextToken is invalid.');
  return { ...token, position: Math.min(token.position, eventCount) };
}
