import type { IncomingHttpHeaders } from 'node:http';
import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import { type Incoming, type Outgoing, ServedElsewhere } from '../gateway/exchange.ts';
import type { RequestHead } from './request-head.ts';

/** A request whose body is all there. */
export class LightRequest extends Readable implements Incoming {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly rawHeaders: readonly string[];
  readonly socket: Incoming['socket'];
  readonly #body: Uint8Array;

  constructor(head: RequestHead, body: Uint8Array, socket: Incoming['socket']) {
    super({ autoDestroy: false });
    this.method = head.method;
    this.url = head.url;
    this.headers = head.headers;
    this.rawHeaders = head.rawHeaders;
    this.socket = socket;
    this.#body = body;
  }

  get headersDistinct(): Incoming['headersDistinct'] {
    const all = Object.entries(this.headers).map(([name, value]) => [name, [String(value)]]);
    return Object.fromEntries(all);
  }

  override _read(): void {
    if (this.#body.byteLength > 0) this.push(this.#body);
    this.push(null);
  }
}

/** No answer of HTTP may carry them; Node's server, which refuses them, is asked instead. */
const unsendable = /[^\t\x20-\x7e\x80-\xff]/;
const reasons: Readonly<Record<number, string>> = {
  200: 'OK',
  204: 'No Content',
  206: 'Partial Content',
  304: 'Not Modified',
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  412: 'Precondition Failed',
  416: 'Range Not Satisfiable',
};

/** An answer that is all there when it is given: head and body leave in one write. */
export class LightResponse implements Outgoing {
  readonly req: Outgoing['req'];
  headersSent = false;
  readonly #socket: Socket;
  readonly #lastFields: () => string;
  readonly #closeListeners: (() => void)[] = [];
  #head = '';

  /** `lastFields`: those of the connection and the date, each with its line's end. */
  constructor(socket: Socket, lastFields: () => string) {
    this.req = { socket };
    this.#socket = socket;
    this.#lastFields = lastFields;
  }

  get closed(): boolean {
    return this.#socket.closed;
  }

  get destroyed(): boolean {
    return this.#socket.destroyed;
  }

  get writableFinished(): boolean {
    return this.headersSent && this.#socket.writableLength === 0;
  }

  writeHead(status: number, headers: Readonly<Record<string, string>>): this {
    const reason = reasons[status];
    if (reason === undefined) throw new ServedElsewhere();
    let head = `HTTP/1.1 ${status} ${reason}\r\n`;
    for (const [name, value] of Object.entries(headers)) {
      if (value === undefined) continue;
      if (unsendable.test(value)) throw new ServedElsewhere();
      head += `${name}: ${value}\r\n`;
    }
    this.#head = `${head}${this.#lastFields()}\r\n`;
    return this;
  }

  /** Only bodies that come in pieces are written so: they are long, or come from files. */
  write(): boolean {
    throw new ServedElsewhere();
  }

  end(body?: string | Uint8Array, encoding: BufferEncoding = 'utf8'): this {
    this.headersSent = true;
    for (const listener of this.#closeListeners) this.#socket.off('close', listener);
    if (body === undefined) this.#socket.write(this.#head, 'latin1');
    else if (typeof body === 'string' && encoding === 'latin1') {
      this.#socket.write(this.#head + body, 'latin1');
    } else {
      const bytes = typeof body === 'string' ? Buffer.from(body, encoding) : body;
      this.#socket.write(Buffer.concat([Buffer.from(this.#head, 'latin1'), bytes]));
    }
    return this;
  }

  /** Heard only before the end: the connection outlives its answers, and must not gather what waits for it. */
  once(_event: 'close', listener: () => void): this {
    this.#socket.once('close', listener);
    this.#closeListeners.push(listener);
    return this;
  }

  destroy(): void {
    this.#socket.destroy();
  }
}
