import { Readable } from 'node:stream';
import { silentLog } from '@slipway/base';
import { expect, it, onTestFinished } from 'vitest';
import type { Exchange, Incoming, Outgoing } from '../gateway/exchange.ts';
import { newRecord } from '../gateway/request-record.ts';
import type { WorkerSetup } from './messages.ts';
import { Workers } from './workers.ts';

const setup: WorkerSetup = {
  ...{ stateDir: '/nowhere', dataDir: '/nowhere', schemasDir: '/nowhere', host: '127.0.0.1' },
  ...{ keyEnv: {}, isLoopback: true, auth: 'off' as const, accountId: '000000000000', users: [] },
  ...{ root: undefined, accounts: [], isSseCBlocked: true, foreignPaths: [] },
  ...{ logLevel: 'silent' as const, logFile: undefined },
};

const incoming: Incoming = Object.assign(Readable.from([]), {
  ...{ method: 'GET', url: '/bucket/key', headers: {}, rawHeaders: [], headersDistinct: {} },
  socket: { remoteAddress: '127.0.0.1', bytesRead: 0 },
});
const exchange = { incoming, response: {} as Outgoing, onBody: undefined } satisfies Exchange;

it('waits a minute before it starts another worker where one could not start', async () => {
  let starts = 0;
  const workers = new Workers({
    ...{ workersMax: 1, startsFrom: 4, isIdle: () => true, adopt: () => undefined },
    foundations() {
      starts += 1;
      return {
        ...{ setup, env: {}, log: silentLog, tell: () => undefined },
        records: { commit: () => Promise.resolve() },
        blobs: { remove: () => Promise.resolve() },
      };
    },
  });
  onTestFinished(() => workers.end());
  const note = (at: number) =>
    workers.note(exchange, { ...newRecord('id', at), operation: 'GetObject', status: 200 });
  note(0);
  expect(workers.health).toHaveLength(1);
  note(1);
  await expect.poll(() => workers.health, { timeout: 30_000 }).toEqual([]);
  note(59_999);
  expect(starts).toBe(1);
  note(60_500);
  expect(starts).toBe(2);
}, 60_000);
