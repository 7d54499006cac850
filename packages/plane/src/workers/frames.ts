import type { Duplex } from 'node:stream';
import { deserialize, serialize } from 'node:v8';

const lengthBytes = 4;

/**
 * Messages between the plane and a worker: values as `node:v8` writes them, behind their length in four bytes. Those of
 * one turn of the event loop leave together.
 */
export class Frames<Sent, Received> {
  readonly #stream: Duplex;
  readonly #take: (messages: readonly Received[]) => void;
  #waiting: Sent[] = [];
  #held: Buffer = Buffer.alloc(0);

  constructor(stream: Duplex, take: (messages: readonly Received[]) => void) {
    this.#stream = stream;
    this.#take = take;
    stream.on('data', (chunk: Buffer) => this.#receive(chunk));
  }

  send(message: Sent): void {
    if (this.#waiting.push(message) === 1) setImmediate(() => this.#flush());
  }

  #flush(): void {
    const body = serialize(this.#waiting);
    this.#waiting = [];
    const head = Buffer.alloc(lengthBytes);
    head.writeUInt32LE(body.length);
    if (!this.#stream.destroyed) this.#stream.write(Buffer.concat([head, body]));
  }

  #receive(chunk: Buffer): void {
    this.#held = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
    while (this.#held.length >= lengthBytes) {
      const end = lengthBytes + this.#held.readUInt32LE();
      if (this.#held.length < end) return;
      const messages = deserialize(this.#held.subarray(lengthBytes, end)) as readonly Received[];
      this.#held = this.#held.subarray(end);
      this.#take(messages);
    }
  }
}
