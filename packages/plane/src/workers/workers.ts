import type { Socket } from 'node:net';
import type { Exchange } from '../gateway/exchange.ts';
import type { RequestRecord } from '../gateway/request-record.ts';
import { HotConnections } from './hot-connections.ts';
import { bodyBytesMax } from './request-head.ts';
import { servedOperations } from './served-operations.ts';
import { WorkerLink, type WorkerLinkNeeds } from './worker-link.ts';

export interface WorkerHealth {
  readonly pid: number;
  /** Whether it takes connections. */
  readonly isReady: boolean;
  /** That it has. */
  readonly connections: number;
}

export interface WorkersNeeds {
  /** Zero: the plane does everything itself. */
  readonly workersMax: number;
  /** Short requests in a second from which on a second process pays for its memory. */
  readonly startsFrom: number;
  /** What a worker needs; undefined while the plane starts, resets or stops, and while its clock is sped up. */
  readonly foundations: () => Omit<WorkerLinkNeeds, 'onBack' | 'onExit'> | undefined;
  /** Serves a connection that a worker gave back. */
  readonly adopt: (socket: Socket, bytes: Buffer) => void;
  /** Whether no request of a connection is being read or answered. */
  readonly isIdle: (socket: Socket) => boolean;
}

const windowMs = 250;
const idleMs = 30_000;
/** After one that ended before it was ready: what is wrong will not be right at once. */
const pauseMs = 60_000;
const graceMs = 5_000;
/** Each costs the worker a descriptor. */
const connectionsMax = 1024;
/** Of so many hot connections one stays: the plane has time for it, between the commits of all. */
const staysOneOf = 8;

/**
 * Spreads the load of many short requests for objects over the cores: connections that bring them go to workers, which are
 * started when there is such a load and ended when it is over.
 */
export class Workers {
  readonly #needs: WorkersNeeds;
  readonly #hot = new HotConnections();
  readonly #staying = new WeakSet<Socket>();
  #links: WorkerLink[] = [];
  #windowFrom = 0;
  #windowCount = 0;
  #judged = 0;
  #pausedUntil = Number.NEGATIVE_INFINITY;
  #idleCheck: NodeJS.Timeout | undefined;

  constructor(needs: WorkersNeeds) {
    this.#needs = needs;
  }

  get health(): readonly WorkerHealth[] {
    return this.#links.map(({ pid, isReady, connections }) => ({ pid, isReady, connections }));
  }

  /** Hears of every answer of the plane. */
  note({ incoming, response }: Exchange, record: RequestRecord): void {
    if (this.#needs.workersMax === 0) return;
    const socket = incoming.socket as Socket;
    const isShort = isShortRequest(incoming.headers['content-length'], record);
    if (isShort) this.#count(record.startedAt);
    if (this.#links.length === 0 || this.#staying.has(socket)) return;
    if (!this.#hot.note(socket, incoming, isShort)) return;
    const { bytesRead } = socket;
    const move = () => {
      if (socket.bytesRead === bytesRead) this.#move(socket);
    };
    if (response.closed) move();
    else response.once('close', move);
  }

  /** Takes all connections back and ends the processes. */
  async end(): Promise<void> {
    clearInterval(this.#idleCheck);
    this.#idleCheck = undefined;
    await Promise.all(this.#links.splice(0).map((link) => link.end(graceMs)));
  }

  #count(at: number): void {
    if (at - this.#windowFrom > windowMs) {
      this.#windowFrom = at;
      this.#windowCount = 0;
    }
    this.#windowCount += 1;
    const { workersMax, startsFrom, foundations } = this.#needs;
    if (this.#windowCount < (startsFrom * windowMs) / 1_000) return;
    this.#windowCount = 0;
    if (this.#links.length >= workersMax || at < this.#pausedUntil) return;
    // What the last one takes over shows when it is there.
    const needs = this.#links.every(({ isReady }) => isReady) ? foundations() : undefined;
    if (needs) this.#start(needs, at);
  }

  #start(needs: Omit<WorkerLinkNeeds, 'onBack' | 'onExit'>, at: number): void {
    const link = new WorkerLink({
      ...needs,
      onBack: (socket, bytes) => {
        // One that comes with a request is used for other things, too.
        if (bytes.length > 0) this.#staying.add(socket);
        this.#needs.adopt(socket, bytes);
      },
      onExit: (wasReady) => {
        this.#links = this.#links.filter((each) => each !== link);
        if (!wasReady) this.#pausedUntil = at + pauseMs;
      },
    });
    this.#links.push(link);
    this.#idleCheck ??= setInterval(() => this.#endIdle(), idleMs).unref();
  }

  #endIdle(): void {
    for (const link of this.#links) {
      if (link.isReady && link.connections === 0) void link.end(graceMs);
    }
  }

  #move(socket: Socket): void {
    if (socket.destroyed || !this.#needs.isIdle(socket)) return;
    const [link] = this.#links
      .filter((each) => each.isReady && each.connections < connectionsMax)
      .sort((one, other) => one.connections - other.connections);
    if (!link) return;
    this.#judged += 1;
    if (this.#judged % staysOneOf === 0) this.#staying.add(socket);
    else link.take(socket);
  }
}

function isShortRequest(
  contentLength: string | undefined,
  { operation = '', status, bytesOut }: RequestRecord,
): boolean {
  if (!servedOperations.has(operation) || status >= 300) return false;
  return bytesOut <= bodyBytesMax && Number(contentLength ?? 0) <= bodyBytesMax;
}
