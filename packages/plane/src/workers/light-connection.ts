import type { Socket } from 'node:net';
import { type Exchange, ServedElsewhere } from '../gateway/exchange.ts';
import { keepAliveSeconds } from '../gateway/keep-alive.ts';
import { LightRequest, LightResponse } from './light-exchange.ts';
import { readHead } from './request-head.ts';

export interface LightConnectionNeeds {
  /** The time, as a header has it. */
  readonly date: () => string;
  /** Calls back when all that was read in this turn of the event loop is there. */
  readonly schedule: (task: () => void) => void;
  /** Answers, or rejects with `ServedElsewhere` before it did. */
  readonly handle: (exchange: Exchange) => Promise<void>;
  /** Takes the connection back, with the bytes of it that nobody has answered. */
  readonly giveBack: (connection: LightConnection, socket: Socket, bytes: Buffer) => void;
  /** Called when it ended here. */
  readonly onClose: (connection: LightConnection) => void;
}

/** As Node's server has it. */
const keepAlive = `Connection: keep-alive\r\nKeep-Alive: timeout=${keepAliveSeconds}\r\n`;
/** A request that does not come at once is for a server that watches over slow senders. */
const partialMs = 1_000;
/** Requests sent ahead wait with the system, as soon as there are more. */
const heldBytesMax = 64 * 1024;

/** A connection whose requests are short and come one after the other. Any other request sends it back where it came from. */
export class LightConnection {
  readonly #socket: Socket;
  readonly #needs: LightConnectionNeeds;
  readonly #lastFields: () => string;
  #held: Buffer | undefined;
  #isBusy = false;
  #isScheduled = false;
  #isPartial = false;
  #isLeaving = false;
  #isOver = false;

  constructor(socket: Socket, needs: LightConnectionNeeds) {
    this.#socket = socket;
    this.#needs = needs;
    this.#lastFields = () => `Date: ${needs.date()}\r\n${keepAlive}`;
    // Who has said all still hears the answers.
    socket.allowHalfOpen = true;
    socket.setNoDelay(true);
    socket.setTimeout(keepAliveSeconds * 1_000);
    socket.on('timeout', () => this.#idle());
    socket.on('error', () => socket.destroy());
    socket.on('close', () => needs.onClose(this));
    socket.on('data', (chunk: Buffer) => this.#take(chunk));
    socket.on('end', () => this.#end());
  }

  /** Gives the connection back as soon as no request of it is being answered. */
  leave(): void {
    this.#isLeaving = true;
    if (!this.#isBusy) this.#giveBack();
  }

  #take(chunk: Buffer): void {
    this.#held = this.#held === undefined ? chunk : Buffer.concat([this.#held, chunk]);
    if (!this.#isBusy) this.#schedule();
    else if (this.#held.length > heldBytesMax) this.#socket.pause();
  }

  #end(): void {
    this.#isOver = true;
    if (!this.#isBusy) this.#schedule();
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    this.#needs.schedule(() => {
      this.#isScheduled = false;
      if (!this.#isBusy) this.#next();
    });
  }

  #next(): void {
    const bytes = this.#held;
    if (bytes === undefined || bytes.length === 0) {
      if (this.#isOver) this.#socket.end();
      return;
    }
    const head = readHead(bytes);
    if (head === 'elsewhere') {
      this.#giveBack();
      return;
    }
    const endsAt = head === 'partial' ? Number.POSITIVE_INFINITY : head.headBytes + head.bodyBytes;
    if (head === 'partial' || bytes.length < endsAt) {
      this.#wait(partialMs);
      return;
    }
    if (this.#isPartial) this.#wait(undefined);
    const { remoteAddress } = this.#socket;
    const body = bytes.subarray(head.headBytes, endsAt);
    this.#held = bytes.length === endsAt ? undefined : bytes.subarray(endsAt);
    const incoming = new LightRequest(head, body, { remoteAddress });
    const response = new LightResponse(this.#socket, this.#lastFields);
    this.#isBusy = true;
    void this.#answer({ incoming, response, onBody: undefined }, bytes.subarray(0, endsAt));
  }

  async #answer(exchange: Exchange, request: Buffer): Promise<void> {
    const isAnswered = await this.#needs.handle(exchange).then(
      () => true,
      (error: unknown) => {
        if (error instanceof ServedElsewhere) return false;
        throw error;
      },
    );
    if (!isAnswered) {
      this.#held = this.#held === undefined ? request : Buffer.concat([request, this.#held]);
      this.#giveBack();
      return;
    }
    // Who does not read its answers gets no more of them.
    if (this.#socket.writableLength > 0) await drained(this.#socket);
    this.#isBusy = false;
    if (this.#isLeaving) this.#giveBack();
    else if (this.#held !== undefined || this.#isOver) this.#goOn();
  }

  #goOn(): void {
    if (this.#socket.isPaused()) this.#socket.resume();
    this.#schedule();
  }

  /** For the rest of a request, or for the next one. */
  #wait(ms: number | undefined): void {
    this.#isPartial = ms !== undefined;
    this.#socket.setTimeout(ms ?? keepAliveSeconds * 1_000);
  }

  #idle(): void {
    if (this.#socket.writableLength > 0) this.#socket.destroy();
    else if (this.#isBusy) return;
    else if (this.#held === undefined) this.#socket.destroy();
    else this.#giveBack();
  }

  #giveBack(): void {
    if (this.#socket.destroyed) return;
    this.#isBusy = true;
    this.#socket.removeAllListeners();
    this.#socket.on('error', () => this.#socket.destroy());
    this.#needs.giveBack(this, this.#socket, this.#held ?? Buffer.alloc(0));
  }
}

/** Also when the connection ends instead. */
function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const over = () => {
      socket.off('close', over);
      resolve();
    };
    if (socket.destroyed) return resolve();
    socket.once('close', over);
    socket.write('', over);
  });
}
