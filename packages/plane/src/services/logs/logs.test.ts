import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RequestContext } from '@slipway/wire';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { LogStore } from '#ports/log-store.ts';
import { createLogStore, createLogs } from './index.ts';
import { describeLogGroups } from './operations/describe-log-groups.ts';
import { describeLogStreams } from './operations/describe-log-streams.ts';
import { filterLogEvents } from './operations/filter-log-events.ts';
import { getLogEvents } from './operations/get-log-events.ts';

const scope = { accountId: '000000000000', region: 'us-east-1' };
const context: RequestContext = {
  requestId: 'r',
  scope,
  principal: {
    accessKeyId: undefined,
    accountId: scope.accountId,
    arn: 'arn:aws:iam::000000000000:root',
  },
  headers: {},
  signal: new AbortController().signal,
  origin: 'http://127.0.0.1:1',
};
const group = '/aws/sagemaker/TrainingJobs';
const stream = { group, stream: 'churn/algo-1-1732570000' };

describe('the log store', () => {
  test('reads what was appended, across its marks and its restarts', async () => {
    const dir = await temporaryDir();
    const first = open(dir);
    const events = numbered(0, 3_000);
    await first.append(scope, stream, events.slice(0, 2_000));
    await first.append(scope, stream, events.slice(2_000));
    for (const store of [first, open(dir)]) {
      expect(await store.read(scope, stream, { from: 0, limit: 5_000 })).toEqual(events);
      expect(await store.read(scope, stream, { from: 1_500, limit: 2 })).toEqual(
        events.slice(1_500, 1_502),
      );
      expect(await store.read(scope, stream, { from: 2_999, limit: 9 })).toEqual(
        events.slice(2_999),
      );
      expect(await store.read(scope, stream, { from: 3_000, limit: 9 })).toEqual([]);
      expect(store.streams(scope, group)).toEqual([
        {
          name: stream.stream,
          createdAt: 7,
          eventCount: 3_000,
          firstTimestamp: 1_000,
          lastTimestamp: 3_999,
        },
      ]);
    }
  });

  test('keeps messages exactly, whatever their characters', async () => {
    const dir = await temporaryDir();
    const messages = [
      'tab\there',
      'u2028\u2028u2029\u2029',
      'cr\rlf\n',
      '"quotes" \\ é 漢字 🚢',
      'x'.repeat(300_000),
    ];
    await open(dir).append(
      scope,
      stream,
      messages.map((message) => ({ timestamp: 1, message })),
    );
    const read = await open(dir).read(scope, stream, { from: 0, limit: 10 });
    expect(read.map(({ message }) => message)).toEqual(messages);
  });

  test('drops a line that a kill cut off, and goes on behind the last whole one', async () => {
    const dir = await temporaryDir();
    await open(dir).append(scope, stream, [{ timestamp: 1, message: 'whole', cursor: 6 }]);
    const [groupDir = ''] = await readdir(dir);
    const file = (await readdir(join(dir, groupDir))).find((name) => name.endsWith('.jsonl')) ?? '';
    await appendFile(join(dir, groupDir, file), '[1,2,"cut of');
    const store = open(dir);
    expect(store.cursor(scope, stream)).toBe(6);
    await store.append(scope, stream, [{ timestamp: 3, message: 'next', cursor: 11 }]);
    expect(await open(dir).read(scope, stream, { from: 0, limit: 9 })).toEqual([
      { timestamp: 1, message: 'whole', cursor: 6 },
      { timestamp: 3, message: 'next', cursor: 11 },
    ]);
    expect(open(dir).cursor(scope, stream)).toBe(11);
  });

  test('keeps appends that overlap in the order of their calls', async () => {
    const store = open(await temporaryDir());
    await Promise.all(numbered(0, 50).map((event) => store.append(scope, stream, [event])));
    expect(await store.read(scope, stream, { from: 0, limit: 99 })).toEqual(numbered(0, 50));
  });

  test('keeps accounts, regions and groups apart', async () => {
    const dir = await temporaryDir();
    const store = open(dir);
    await store.append(scope, { group: '../..', stream: '..' }, [{ timestamp: 1, message: 'a' }]);
    await store.append({ ...scope, region: 'eu-west-3' }, stream, [{ timestamp: 1, message: 'b' }]);
    for (const opened of [store, open(dir)]) {
      expect(opened.groups(scope)).toEqual([{ name: '../..', createdAt: 7 }]);
      expect(opened.streams(scope, group)).toEqual([]);
      expect(opened.groups({ ...scope, region: 'eu-west-3' })).toHaveLength(1);
    }
    expect((await readdir(dir)).every((name) => /^[0-9a-f]{32}$/.test(name))).toBe(true);
  });
});

describe('GetLogEvents', () => {
  test('follows the forward token to the end, where it repeats', async () => {
    const logs = await filled(5);
    const get = getLogEvents(logs);
    const request = {
      logGroupName: group,
      logStreamName: stream.stream,
      limit: 2,
      startFromHead: true,
    };
    const pages: string[][] = [];
    let nextToken: string | undefined;
    for (;;) {
      const answer = await get({ ...request, nextToken }, context);
      pages.push((answer.events ?? []).map(({ message }) => message ?? ''));
      if (answer.nextForwardToken === nextToken) break;
      nextToken = answer.nextForwardToken;
    }
    expect(pages).toEqual([['line 0', 'line 1'], ['line 2', 'line 3'], ['line 4'], []]);
    await logs.append(scope, stream, numbered(5, 6));
    const more = await get({ ...request, nextToken }, context);
    expect(more.events).toEqual([{ timestamp: 1_005, ingestionTime: 1_005, message: 'line 5' }]);
  });

  test('begins with the newest events and goes back', async () => {
    const get = getLogEvents(await filled(5));
    const request = { logGroupName: group, logStreamName: stream.stream, limit: 2 };
    const newest = await get(request, context);
    expect(newest.events?.map(({ message }) => message)).toEqual(['line 3', 'line 4']);
    const older = await get({ ...request, nextToken: newest.nextBackwardToken }, context);
    expect(older.events?.map(({ message }) => message)).toEqual(['line 1', 'line 2']);
    const oldest = await get({ ...request, nextToken: older.nextBackwardToken }, context);
    expect(oldest.events?.map(({ message }) => message)).toEqual(['line 0']);
    const none = await get({ ...request, nextToken: oldest.nextBackwardToken }, context);
    expect(none.events).toEqual([]);
    expect(none.nextBackwardToken).toBe(oldest.nextBackwardToken);
  });

  test('includes the start time and excludes the end time', async () => {
    const get = getLogEvents(await filled(5));
    const answer = await get(
      {
        logGroupIdentifier: groupArn,
        logStreamName: stream.stream,
        startTime: 1_001,
        endTime: 1_003,
      },
      context,
    );
    expect(answer.events?.map(({ timestamp }) => timestamp)).toEqual([1_001, 1_002]);
  });

  test('refuses a group or a stream that does not exist, with the texts of AWS', async () => {
    const get = getLogEvents(await filled(1));
    await expect(
      get({ logGroupName: 'none', logStreamName: 'none' }, context),
    ).rejects.toMatchObject({
      code: 'ResourceNotFoundException',
      message: 'The specified log group does not exist.',
    });
    await expect(
      get({ logGroupName: group, logStreamName: 'none' }, context),
    ).rejects.toMatchObject({
      code: 'ResourceNotFoundException',
      message: 'The specified log stream does not exist.',
    });
  });

  test('refuses a token that is not its own', async () => {
    const get = getLogEvents(await filled(1));
    const request = { logGroupName: group, logStreamName: stream.stream, nextToken: 'f/1/s' };
    await expect(get(request, context)).rejects.toMatchObject({
      code: 'InvalidParameterException',
    });
  });
});

describe('DescribeLogStreams and DescribeLogGroups', () => {
  test('page through streams by prefix, or order them by their last event', async () => {
    const logs = open(await temporaryDir());
    const streams: [string, number][] = [
      ['b/algo-1-2', 30],
      ['a/algo-1-1', 50],
      ['b/algo-1-1', 40],
    ];
    for (const [name, timestamp] of streams) {
      await logs.append(scope, { group, stream: name }, [{ timestamp, message: 'm' }]);
    }
    const list = describeLogStreams(logs);
    const names = (answer: ReturnType<typeof list>) =>
      answer.logStreams?.map(({ logStreamName }) => logStreamName);
    const first = list({ logGroupName: group, logStreamNamePrefix: 'b/', limit: 1 }, context);
    expect(names(first)).toEqual(['b/algo-1-1']);
    const second = list(
      { logGroupName: group, logStreamNamePrefix: 'b/', limit: 1, nextToken: first.nextToken },
      context,
    );
    expect(names(second)).toEqual(['b/algo-1-2']);
    expect(second.nextToken).toBeUndefined();
    expect(
      names(list({ logGroupName: group, orderBy: 'LastEventTime', descending: true }, context)),
    ).toEqual(['a/algo-1-1', 'b/algo-1-1', 'b/algo-1-2']);
    expect(
      describeLogGroups(logs)({ logGroupNamePrefix: '/aws' }, context).logGroups,
    ).toMatchObject([{ logGroupName: group, arn: `${groupArn}:*` }]);
    expect(describeLogGroups(logs)({ logGroupNamePrefix: 'other' }, context).logGroups).toEqual([]);
  });

  test('refuse an order by time with a prefix, and a group that does not exist', async () => {
    const list = describeLogStreams(await filled(1));
    const request = {
      logGroupName: group,
      logStreamNamePrefix: 'c',
      orderBy: 'LastEventTime',
    } as const;
    expect(() => list(request, context)).toThrow('Cannot order by LastEventTime');
    expect(() => list({ logGroupName: 'none' }, context)).toThrow(
      'The specified log group does not exist.',
    );
  });
});

describe('FilterLogEvents', () => {
  test('interleaves streams by time and pages through them', async () => {
    const logs = open(await temporaryDir());
    await logs.append(scope, { group, stream: 'a' }, [at(1, 'ERROR one'), at(4, 'ERROR four')]);
    await logs.append(scope, { group, stream: 'b' }, [at(2, 'fine'), at(3, 'ERROR three')]);
    const filter = filterLogEvents(logs);
    const request = { logGroupName: group, filterPattern: 'ERROR', limit: 2 };
    const first = await filter(request, context);
    expect(first.events?.map(({ message }) => message)).toEqual(['ERROR one', 'ERROR three']);
    const second = await filter({ ...request, nextToken: first.nextToken }, context);
    expect(second.events).toMatchObject([{ message: 'ERROR four', logStreamName: 'a' }]);
    expect(second.nextToken).toBeUndefined();
  });

  test('understands terms, phrases, alternatives and exclusions', async () => {
    const logs = open(await temporaryDir());
    const messages = ['[0]#011train-auc:0.9', 'disk full', 'disk ok', 'net "ok"'];
    await logs.append(
      scope,
      stream,
      messages.map((message, index) => at(index, message)),
    );
    const filter = filterLogEvents(logs);
    const matching = async (filterPattern: string) =>
      (await filter({ logGroupName: group, filterPattern }, context)).events?.map(
        ({ message }) => message,
      );
    expect(await matching('disk -full')).toEqual(['disk ok']);
    expect(await matching('?full ?net')).toEqual(['disk full', 'net "ok"']);
    expect(await matching('"disk ok"')).toEqual(['disk ok']);
    expect(await matching('"#011train-auc:"')).toEqual([messages[0]]);
    expect(await matching('"net \\"ok\\""')).toEqual(['net "ok"']);
    expect(await matching('')).toEqual(messages);
  });

  test.each(['{ $.a = 1 }', '[ip, user]', '%regex%', '"open'])(
    'refuses the pattern %s',
    async (filterPattern) => {
      const filter = filterLogEvents(await filled(1));
      await expect(filter({ logGroupName: group, filterPattern }, context)).rejects.toMatchObject({
        code: 'InvalidParameterException',
      });
    },
  );
});

test('serves the read calls', async () => {
  const { operations } = createLogs({ logs: await filled(0) });
  expect(Object.keys(operations)).toHaveLength(4);
});

const groupArn = `arn:aws:logs:us-east-1:000000000000:log-group:${group}`;

function numbered(from: number, to: number) {
  return Array.from({ length: to - from }, (_, index) =>
    at(1_000 + from + index, `line ${from + index}`),
  );
}

function at(timestamp: number, message: string) {
  return { timestamp, message };
}

async function filled(count: number): Promise<LogStore> {
  const logs = open(await temporaryDir());
  await logs.append(scope, stream, numbered(0, count));
  return logs;
}

function open(dir: string): LogStore {
  return createLogStore({ dir, clock: { now: () => 7 } });
}

async function temporaryDir(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'slipway-logs-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}
