import { randomBytes } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

interface InFlight {
  readonly incoming: IncomingMessage;
  readonly response: ServerResponse;
}

interface Refusal {
  readonly code: string;
  readonly message: string;
}

// S3's words: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html (2026-11).
const headTooLarge: Refusal = {
  code: 'RequestHeaderSectionTooLarge',
  message:
    'The request header and query parameters used to make the request exceed the maximum allowed size.',
};
const timedOut: Refusal = {
  code: 'RequestTimeout',
  message:
    'Your socket connection to the server was not read from or written to within the timeout period. Idle connections will be closed.',
};
const incomplete: Refusal = {
  code: 'IncompleteBody',
  message: 'The request body terminated unexpectedly',
};
const malformed: Refusal = {
  code: 'BadRequest',
  message: 'An error occurred when parsing the HTTP request.',
};

/** Long enough for the answer to arrive. */
const lingerMs = 500;

/**
 * Ends connections that keep the server waiting, or that do not speak HTTP, with the answer that S3 gives. What such a
 * client holds on to is one connection for a bounded time, and no memory.
 */
export class ConnectionGuard {
  readonly #inFlight = new WeakMap<Socket, InFlight>();
  readonly #ended = new WeakSet<Socket>();
  /** What comes after a whole request was no request: they end behind its answer. */
  readonly #ending = new WeakSet<Socket>();

  /** Every request passes here before it is handled. */
  note(incoming: IncomingMessage, response: ServerResponse): void {
    this.#inFlight.set(incoming.socket, { incoming, response });
  }

  watch(server: Server, idleMs: number): void {
    server.setTimeout(idleMs, (socket: Socket) => this.#idle(socket, idleMs));
    server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
      this.#broken(error, socket as Socket);
    });
  }

  /** Whether the last request that came, if any, has been read and answered to its end. */
  isIdle(socket: Socket): boolean {
    const { incoming, response } = this.#inFlight.get(socket) ?? {};
    return incoming?.complete !== false && response?.writableFinished !== false;
  }

  #current(socket: Socket): InFlight | undefined {
    const last = this.#inFlight.get(socket);
    return last && !last.response.writableFinished ? last : undefined;
  }

  /** Nothing came and nothing went for the whole time. */
  #idle(socket: Socket, idleMs: number): void {
    if (this.#ended.has(socket)) return;
    const current = this.#current(socket);
    if (!current) {
      socket.destroy();
      return;
    }
    const { incoming, response } = current;
    const isSending = response.writableLength > 0;
    if (isSending) socket.destroy();
    // Bytes that wait for us are no fault of the client, and a job may take as long as it takes.
    else if (incoming.complete || incoming.readableLength > 0) socket.setTimeout(idleMs);
    else this.#refuse(current, timedOut);
  }

  #broken(error: NodeJS.ErrnoException, socket: Socket): void {
    if (this.#ended.has(socket) || this.#ending.has(socket)) return;
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const current = this.#current(socket);
    if (!current) this.#endWith(socket, refusalOf(error));
    else if (current.incoming.complete) this.#endBehind(current);
    else this.#refuse(current, incomplete);
  }

  /**
   * In place of the handler, which still waits for the body: it hears of the end of the connection. Nothing is said
   * where the handler has begun to answer, or answers an earlier request of the same connection.
   */
  #refuse({ incoming, response }: InFlight, refusal: Refusal): void {
    const { socket } = incoming;
    if (response.headersSent || response.socket !== socket) socket.destroy();
    else this.#endWith(socket, refusal);
  }

  #endBehind({ incoming, response }: InFlight): void {
    const { socket } = incoming;
    this.#ending.add(socket);
    response.shouldKeepAlive = false;
    response.once('finish', () => socket.destroySoon());
  }

  /**
   * Says why and closes, but not at once: a connection that is closed with bytes of the client unread is cut, and the
   * answer may be lost on the way.
   */
  #endWith(socket: Socket, refusal: Refusal): void {
    this.#ended.add(socket);
    const { headers, body } = documentOf(refusal);
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(`HTTP/1.1 400 Bad Request\r\n${lines.join('')}\r\n${body}`);
    socket.resume();
    const cut = setTimeout(() => socket.destroy(), lingerMs);
    socket.once('end', () => socket.destroy());
    socket.once('close', () => clearTimeout(cut));
  }
}

function refusalOf({ code }: NodeJS.ErrnoException): Refusal {
  if (code === 'HPE_HEADER_OVERFLOW') return headTooLarge;
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? timedOut : malformed;
}

function documentOf({ code, message }: Refusal) {
  const requestId = randomBytes(8).toString('hex').toUpperCase();
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message><RequestId>${requestId}</RequestId></Error>`;
  return {
    body,
    headers: {
      'content-type': 'application/xml',
      'content-length': String(Buffer.byteLength(body)),
      'x-amz-request-id': requestId,
      connection: 'close',
    },
  };
}
