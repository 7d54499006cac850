import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What is known of an answer while it comes in. */
interface Head {
  readonly status: number;
  /** Undefined where the end is told by the last chunk, or by the end of the connection. */
  readonly bodyBytes: number | undefined;
  readonly isChunked: boolean;
  readonly isLast: boolean;
}

export interface Answer {
  readonly status: number;
  readonly bytes: number;
  /** Empty unless it was asked for. */
  readonly text: string;
}

const endOfHead = Buffer.from('\r\n\r\n');
const endOfChunks = Buffer.from('0\r\n\r\n');
const noBytes = Buffer.alloc(0);
const readBytes = 256 * 1_024;
const silenceMs = 60_000;

/**
 * One connection that sends written requests and looks at answers just enough to find their end: a full HTTP client would
 * cost more than the servers that it measures. Reads into one buffer. Connects again where the server closes.
 */
export class Connection {
  readonly #url: URL;
  #socket: Socket | undefined;
  #take: (chunk: Buffer) => void = () => {};

  constructor(url: URL) {
    this.#url = url;
  }

  async exchange(request: readonly Buffer[], isKept = false): Promise<Answer> {
    const socket = this.#socket ?? (await this.#open());
    this.#socket = socket;
    const read = this.#read(socket, isKept);
    socket.cork();
    for (const part of request) socket.write(part);
    socket.uncork();
    const reader = await within(read, silenceMs);
    const { head, bytes, text } = reader;
    if (head?.isLast ?? true) this.close();
    return { status: head?.status ?? 0, bytes, text };
  }

  close(): void {
    this.#socket?.destroy();
    this.#socket = undefined;
  }

  async #open(): Promise<Socket> {
    const buffer = Buffer.allocUnsafe(readBytes);
    const callback = (length: number) => {
      this.#take(buffer.subarray(0, length));
      return true;
    };
    const { port, hostname: host } = this.#url;
    const socket = connect({ port: Number(port), host, onread: { buffer, callback } });
    socket.setNoDelay(true);
    await once(socket, 'connect');
    return socket;
  }

  #read(socket: Socket, isKept: boolean): Promise<AnswerReader> {
    return new Promise((resolve, reject) => {
      const reader = new AnswerReader(isKept);
      const finish = () => {
        socket.off('error', reject).off('close', finish);
        if (reader.head) resolve(reader);
        else reject(new Error('the server closed without an answer'));
      };
      this.#take = (chunk) => {
        if (reader.take(chunk)) finish();
      };
      socket.on('error', reject).on('close', finish);
    });
  }
}

async function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  const abort = new AbortController();
  const late = sleep(ms, undefined, { signal: abort.signal }).then(() => {
    throw new Error(`no answer in ${ms / 1_000} s`);
  });
  late.catch(() => {});
  try {
    return await Promise.race([promise, late]);
  } finally {
    abort.abort();
  }
}

class AnswerReader {
  head: Head | undefined;
  bytes = 0;
  readonly #isKept: boolean;
  readonly #kept: Buffer[] = [];
  #begun: Buffer = noBytes;
  #tail: Buffer = noBytes;

  constructor(isKept: boolean) {
    this.#isKept = isKept;
  }

  get text(): string {
    const body = Buffer.concat(this.#kept);
    return (this.head?.isChunked ? joinChunks(body) : body).toString('utf8');
  }

  /** True when the answer is whole. */
  take(chunk: Buffer): boolean {
    if (this.head) return this.#takeBody(this.head, chunk);
    this.#begun = Buffer.concat([this.#begun, chunk]);
    const end = this.#begun.indexOf(endOfHead);
    if (end === -1) return false;
    this.head = parseHead(this.#begun.toString('latin1', 0, end));
    return this.#takeBody(this.head, this.#begun.subarray(end + endOfHead.length));
  }

  #takeBody({ isChunked, bodyBytes }: Head, body: Buffer): boolean {
    this.bytes += body.length;
    if (this.#isKept) this.#kept.push(Buffer.from(body));
    if (!isChunked) return bodyBytes !== undefined && this.bytes >= bodyBytes;
    this.#tail = Buffer.concat([this.#tail, body.subarray(-endOfChunks.length)]).subarray(
      -endOfChunks.length,
    );
    return this.#tail.equals(endOfChunks);
  }
}

function joinChunks(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const endOfSize = body.indexOf('\r\n', at);
    const size = Number.parseInt(body.toString('latin1', at, endOfSize), 16);
    if (endOfSize === -1 || !(size > 0)) break;
    parts.push(body.subarray(endOfSize + 2, endOfSize + 2 + size));
    at = endOfSize + 2 + size + 2;
  }
  return Buffer.concat(parts);
}

function parseHead(text: string): Head {
  const status = Number(text.slice(9, 12));
  const length = /\r\ncontent-length: *(\d+)/i.exec(text)?.[1];
  const isChunked = /\r\ntransfer-encoding: *chunked/i.test(text);
  const isEmpty = status === 204 || status === 304;
  const bodyBytes = length === undefined ? undefined : Number(length);
  return {
    status,
    bodyBytes: isEmpty ? 0 : bodyBytes,
    isChunked,
    isLast: /\r\nconnection: *close/i.test(text) || text.startsWith('HTTP/1.0'),
  };
}
