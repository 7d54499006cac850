import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** What is known of an answer while it comes in. */
interface Answer {
  readonly status: number;
  /** Undefined where the end is told by the last chunk, or by the end of the connection. */
  readonly bodyBytes: number | undefined;
  readonly isChunked: boolean;
  readonly isLast: boolean;
}

const endOfHead = Buffer.from('\r\n\r\n');
const endOfChunks = Buffer.from('0\r\n\r\n');
const noBytes = Buffer.alloc(0);

/**
 * One connection that sends written requests and looks at answers just enough to find their end: a full HTTP client would
 * cost more than the servers that it measures. Connects again where the server closes.
 */
export class Connection {
  readonly #url: URL;
  #socket: Socket | undefined;

  constructor(url: URL) {
    this.#url = url;
  }

  /** Status and bytes of the body. */
  async exchange(
    request: readonly Buffer[],
  ): Promise<{ readonly status: number; readonly bytes: number }> {
    const socket = this.#socket ?? (await this.#open());
    this.#socket = socket;
    socket.cork();
    for (const part of request) socket.write(part);
    socket.uncork();
    const { answer, bytes } = await readAnswer(socket);
    if (answer.isLast) this.close();
    return { status: answer.status, bytes };
  }

  close(): void {
    this.#socket?.destroy();
    this.#socket = undefined;
  }

  async #open(): Promise<Socket> {
    const socket = connect(Number(this.#url.port), this.#url.hostname);
    socket.setNoDelay(true);
    await once(socket, 'connect');
    return socket;
  }
}

interface Read {
  readonly answer: Answer;
  readonly bytes: number;
}

function readAnswer(socket: Socket): Promise<Read> {
  return new Promise((resolve, reject) => {
    const reader = new AnswerReader();
    const finish = () => {
      socket.off('data', onData).off('error', reject).off('close', finish);
      const { answer, bytes } = reader;
      if (answer) resolve({ answer, bytes });
      else reject(new Error('the server closed without an answer'));
    };
    const onData = (chunk: Buffer) => {
      if (reader.take(chunk)) finish();
    };
    socket.on('data', onData).on('error', reject).on('close', finish);
  });
}

class AnswerReader {
  answer: Answer | undefined;
  bytes = 0;
  #head: Buffer = noBytes;
  #tail: Buffer = noBytes;

  /** True when the answer is whole. */
  take(chunk: Buffer): boolean {
    if (this.answer) return this.#takeBody(this.answer, chunk);
    this.#head = this.#head.length === 0 ? chunk : Buffer.concat([this.#head, chunk]);
    const end = this.#head.indexOf(endOfHead);
    if (end === -1) return false;
    this.answer = parseHead(this.#head.toString('latin1', 0, end));
    return this.#takeBody(this.answer, this.#head.subarray(end + endOfHead.length));
  }

  #takeBody({ isChunked, bodyBytes }: Answer, body: Buffer): boolean {
    this.bytes += body.length;
    if (!isChunked) return bodyBytes !== undefined && this.bytes >= bodyBytes;
    this.#tail = Buffer.concat([this.#tail, body.subarray(-endOfChunks.length)]).subarray(
      -endOfChunks.length,
    );
    return this.#tail.equals(endOfChunks);
  }
}

function parseHead(text: string): Answer {
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
