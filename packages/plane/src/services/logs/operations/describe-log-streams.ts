import type {
  DescribeLogStreamsRequest,
  DescribeLogStreamsResponse,
} from '@aws-sdk/client-cloudwatch-logs';
import type { RequestContext } from '@slipway/wire';
import type { LogStore, LogStream } from '#ports/log-store.ts';
import { groupArn } from '../domain/group-name.ts';
import { invalidParameter } from '../errors.ts';
import { getGroupName, pageAfter } from '../lookup.ts';

export function describeLogStreams(logs: LogStore) {
  return (
    input: DescribeLogStreamsRequest,
    { scope }: RequestContext,
  ): DescribeLogStreamsResponse => {
    const group = getGroupName(logs, scope, input);
    const { logStreamNamePrefix: prefix = '', orderBy = 'LogStreamName' } = input;
    if (prefix !== '' && orderBy === 'LastEventTime') {
      throw invalidParameter('Cannot order by LastEventTime with a logStreamNamePrefix.');
    }
    const direction = input.descending ? -1 : 1;
    const wanted = logs
      .streams(scope, group)
      .filter(({ name }) => name.startsWith(prefix))
      .sort((a, b) => direction * (orderBy === 'LastEventTime' ? byLastEvent(a, b) : byName(a, b)));
    const page = pageAfter(wanted, {
      nextToken: input.nextToken,
      limit: input.limit ?? 50,
      tokenOf: ({ name }) => name,
    });
    return {
      logStreams: page.items.map((stream) => ({
        logStreamName: stream.name,
        creationTime: stream.createdAt,
        firstEventTimestamp: stream.firstTimestamp,
        lastEventTimestamp: stream.lastTimestamp,
        lastIngestionTime: stream.lastTimestamp,
        arn: `${groupArn(scope, group)}:log-stream:${stream.name}`,
        // AWS has reported zero for every stream since 2019-06-17.
        storedBytes: 0,
      })),
      nextToken: page.nextToken,
    };
  };
}

function byName(a: LogStream, b: LogStream): number {
  if (a.name === b.name) return 0;
  return a.name < b.name ? -1 : 1;
}

function byLastEvent(a: LogStream, b: LogStream): number {
  return (a.lastTimestamp ?? 0) - (b.lastTimestamp ?? 0) || byName(a, b);
}
