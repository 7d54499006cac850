import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { entryBeside, type Log } from '@slipway/base';
import { type Blobs, fromRemote, RecordConflict, type Records } from '@slipway/storage';
import type { ObjectEvent } from '#ports/object-events.ts';
import type { ObjectLocation } from '#ports/object-store.ts';
import { Frames } from './frames.ts';
import type { Order, Report, Request, Settled, WorkerSetup } from './messages.ts';
import { recordsPipe } from './records-pipe.ts';
import { SocketSender } from './socket-sender.ts';

export interface WorkerLinkNeeds {
  readonly setup: WorkerSetup;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly records: Pick<Records, 'commit'>;
  readonly blobs: Pick<Blobs, 'remove'>;
  readonly tell: (event: ObjectEvent, location: ObjectLocation) => void;
  /** Takes a connection back, with the bytes of it that nobody has answered. */
  readonly onBack: (socket: Socket, bytes: Buffer) => void;
  /** `wasReady`: whether it ever took connections. */
  readonly onExit: (wasReady: boolean) => void;
  readonly log: Log;
}

/** A worker as the plane sees it. */
export class WorkerLink {
  readonly #needs: WorkerLinkNeeds;
  readonly #child: ChildProcess;
  readonly #sender: SocketSender;
  #connections = 0;
  #isReady = false;
  #isLeaving = false;

  constructor(needs: WorkerLinkNeeds) {
    this.#needs = needs;
    this.#child = fork(
      fileURLToPath(new URL(entryBeside(import.meta.url, 'worker-process'), import.meta.url)),
      {
        env: needs.env,
        // Megabytes. What a short request leaves behind is soon garbage: more of it would only be more memory.
        execArgv: ['--max-semi-space-size=4'],
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'inherit', 'ipc', 'pipe'],
      },
    );
    this.#sender = new SocketSender(this.#child);
    this.#child.on('message', (report: Report, socket: unknown) => this.#hear(report, socket));
    this.#child.on('error', (error) => needs.log.warn('plane.worker-failed', { error }));
    this.#child.once('exit', (code, signal) => {
      this.#isLeaving = true;
      this.#sender.close();
      needs.log.info('plane.worker-ended', { pid: this.#child.pid, code, signal });
      needs.onExit(this.#isReady);
    });
    this.#serveRecords();
    this.#order({ kind: 'start', setup: needs.setup });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Connections that it has. */
  get connections(): number {
    return this.#connections;
  }

  /** Whether it takes connections. */
  get isReady(): boolean {
    return this.#isReady && !this.#isLeaving;
  }

  take(socket: Socket): void {
    if (this.#sender.send({ kind: 'take' } satisfies Order, socket)) this.#connections += 1;
  }

  /** Takes every connection back and ends the process. */
  async end(graceMs: number): Promise<void> {
    this.#isLeaving = true;
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#order({ kind: 'leave' });
    this.#disconnectWhenEmpty();
    const kill = setTimeout(() => this.#child.kill('SIGKILL'), graceMs);
    await ended;
    clearTimeout(kill);
  }

  #order(order: Order): void {
    if (this.#child.connected) this.#child.send(order, () => undefined);
  }

  #hear(report: Report, socket: unknown): void {
    if (report.kind === 'ready') {
      this.#isReady = true;
      this.#needs.log.info('plane.worker-ready', { pid: this.#child.pid });
    } else if (report.kind === 'arrived') this.#sender.arrived();
    else {
      this.#connections -= 1;
      if (report.kind === 'back') this.#takeBack(socket, Buffer.from(report.bytes));
      this.#disconnectWhenEmpty();
    }
  }

  #takeBack(socket: unknown, bytes: Buffer): void {
    this.#order({ kind: 'arrived' });
    if (socket instanceof Socket) this.#needs.onBack(socket, bytes);
  }

  #disconnectWhenEmpty(): void {
    if (this.#isLeaving && this.#connections === 0 && this.#child.connected) {
      this.#child.disconnect();
    }
  }

  #serveRecords(): void {
    const pipe = this.#child.stdio[recordsPipe];
    if (!(pipe instanceof Duplex)) return;
    pipe.on('error', () => undefined);
    const { records, blobs, tell } = this.#needs;
    const frames = new Frames<Settled, Request>(pipe, (requests) => {
      for (const request of requests) {
        if (request.kind === 'remove') void blobs.remove(request.blobs).catch(() => undefined);
        else if (request.kind === 'told') tell(request.event, request.location);
        else void commit(records, request).then((settled) => frames.send(settled));
      }
    });
  }
}

async function commit(
  records: Pick<Records, 'commit'>,
  { id, changes }: Extract<Request, { readonly kind: 'commit' }>,
): Promise<Settled> {
  try {
    await records.commit(fromRemote(changes));
    return { id };
  } catch (error) {
    if (!(error instanceof RecordConflict)) return { id, hasFailed: true };
    const { table, key, expect } = error;
    return { id, conflict: { table, key, expect } };
  }
}
