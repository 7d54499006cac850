// A worker: a process that serves small objects of S3 beside the plane, on the connections that the plane gives it.
import { Socket } from 'node:net';
import { join } from 'node:path';
import { type Change, openRemoteRecords, RecordConflict, smallBlobTable } from '@slipway/storage';
import { openPinoLog, type PlaneLog } from '../adapters/pino-log.ts';
import { systemClock } from '../adapters/system-clock.ts';
import { Frames } from './frames.ts';
import { HttpDate } from './http-date.ts';
import { LightConnection } from './light-connection.ts';
import type { Order, Report, Request, Settled, WorkerSetup } from './messages.ts';
import { recordsPipe } from './records-pipe.ts';
import { RemoteCommits } from './remote-commits.ts';
import { SocketSender } from './socket-sender.ts';
import { Turns } from './turns.ts';
import { composeWorker } from './worker-services.ts';

const connections = new Set<LightConnection>();
const back = new SocketSender(process);
let open: ((socket: Socket) => void) | undefined;
let log: PlaneLog | undefined;

// The plane ends its workers: what ends the plane by the keyboard comes to both.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.on('disconnect', () => {
  log?.close();
  process.exit(0);
});
process.on('message', (order: Order, socket: unknown) => void obey(order, socket));

async function obey(order: Order, socket: unknown): Promise<void> {
  if (order.kind === 'start') {
    open = await start(order.setup);
    report({ kind: 'ready' });
  } else if (order.kind === 'leave') {
    for (const connection of connections) connection.leave();
  } else if (order.kind === 'arrived') back.arrived();
  else {
    report({ kind: 'arrived' });
    if (socket instanceof Socket) open?.(socket);
    else report({ kind: 'closed' });
  }
}

async function start(setup: WorkerSetup): Promise<(socket: Socket) => void> {
  const pipe = new Socket({ fd: recordsPipe, readable: true, writable: true });
  const frames = new Frames<Request, Settled>(pipe, (settled) => {
    for (const each of settled) commits.settle(each);
  });
  const commits = new RemoteCommits((request) => frames.send(request));
  const records = openRemoteRecords(join(setup.stateDir, 'records.sqlite'), {
    uncached: [smallBlobTable],
    commit: (changes) => commitAnew(changes),
  });
  // A conflict says that what was read is out of date: the next reading must not be.
  const commitAnew = async (changes: readonly Change[]) => {
    try {
      await commits.commit(changes);
    } catch (error) {
      if (error instanceof RecordConflict) records.refresh();
      throw error;
    }
  };
  log = openPinoLog({ level: setup.logLevel, file: setup.logFile });
  const { gateway, events } = await composeWorker({
    ...{ setup, records, log },
    removeBlob: (blobs) => frames.send({ kind: 'remove', blobs }),
  });
  events.subscribe({
    wants: () => true,
    take: (event, location) => frames.send({ kind: 'told', event, location }),
  });
  const date = new HttpDate(systemClock);
  const turns = new Turns(() => records.refresh());
  return (socket) => {
    const connection = new LightConnection(socket, {
      date: () => date.now(),
      schedule: (task) => turns.add(task),
      handle: (exchange) => gateway.handle(exchange),
      giveBack(given, taken, bytes) {
        connections.delete(given);
        if (back.send({ kind: 'back', bytes } satisfies Report, taken)) return;
        taken.destroy();
        report({ kind: 'closed' });
      },
      onClose(closed) {
        if (connections.delete(closed)) report({ kind: 'closed' });
      },
    });
    connections.add(connection);
  };
}

function report(message: Report): void {
  if (process.connected) process.send?.(message, () => undefined);
}
