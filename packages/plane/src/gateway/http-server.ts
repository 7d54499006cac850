import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { planeErrors } from '../errors.ts';
import { Adopted } from './adopted.ts';
import { ConnectionGuard } from './connection-guard.ts';
import type { Exchange } from './exchange.ts';
import { keepAliveSeconds } from './keep-alive.ts';

export interface HttpServerOptions {
  readonly host: string;
  readonly port: number;
  readonly handle: (exchange: Exchange) => Promise<void>;
  /** How long a connection may keep us waiting in the middle of a request. */
  readonly idleMs?: number;
  /** How long the head of a request may take, however steadily it comes. */
  readonly headersMs?: number;
}

export interface HttpServer {
  readonly port: number;
  /** Serves a connection that was open before, which has sent these bytes. */
  adopt(socket: Socket, bytes: Buffer): void;
  /** Whether no request of a connection is being read or answered. */
  isIdle(socket: Socket): boolean;
  /** Takes no new connections, lets the requests in flight end, then cuts what is left. */
  close(graceMs: number): Promise<void>;
}

/** S3 keys of 1,024 bytes, percent-encoded, with a presigned query, fit well. */
const headBytesMax = 64 * 1024;
const headersDefaultMs = 60_000;
const sweepMs = 20;
const idleDefaultMs = 30_000;
/** Each costs a descriptor. More are closed at once, and SDKs try again. */
const connectionsMax = 4096;

export async function listen(options: HttpServerOptions): Promise<HttpServer> {
  // Not by `import`: that reads every export of the module, and one of them loads the HTTP client (60 ms at start).
  const { createServer } = process.getBuiltinModule('node:http');
  const { headersMs = headersDefaultMs } = options;
  const server = createServer({
    keepAlive: true,
    noDelay: true,
    keepAliveTimeout: keepAliveSeconds * 1_000,
    headersTimeout: headersMs,
    connectionsCheckingInterval: headersMs / 2,
    // An upload may take as long as it takes; the connection's own progress is not ours to time.
    requestTimeout: 0,
    maxHeaderSize: headBytesMax,
  });
  server.maxConnections = connectionsMax;
  const guard = new ConnectionGuard();
  guard.watch(server, options.idleMs ?? idleDefaultMs);
  server.on('request', (incoming, response) => {
    guard.note(incoming, response);
    void options.handle({ incoming, response, onBody: undefined });
  });
  server.on('checkContinue', (incoming, response) => {
    guard.note(incoming, response);
    void options.handle({ incoming, response, onBody: continueOnce(incoming, response) });
  });
  // An expectation that nobody knows is none, as AWS has it; Node would refuse it.
  server.on('checkExpectation', (incoming, response) => {
    guard.note(incoming, response);
    void options.handle({ incoming, response, onBody: undefined });
  });
  const adopted = new Adopted();
  await bind(server, options);
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : options.port,
    adopt(socket, bytes) {
      adopted.add(socket);
      // As the server's own: who has said all still hears the answer.
      socket.allowHalfOpen = true;
      if (bytes.length > 0) socket.unshift(bytes);
      server.emit('connection', socket);
    },
    isIdle: (socket) => guard.isIdle(socket),
    close: (graceMs) => close({ server, guard, adopted }, graceMs),
  };
}

/** A refusal before the body is read must not make the client send it: then the connection ends with the answer. */
function continueOnce(incoming: IncomingMessage, response: ServerResponse): () => void {
  response.shouldKeepAlive = false;
  let isAsked = false;
  return () => {
    if (isAsked || incoming.destroyed) return;
    isAsked = true;
    response.shouldKeepAlive = true;
    response.writeContinue();
  };
}

function bind(server: Server, { host, port }: HttpServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE' || error.code === 'EACCES'
          ? planeErrors.portTaken(host, port)
          : error,
      );
    };
    server.once('error', fail);
    server.listen({ host, port, backlog: 1024 }, () => {
      server.off('error', fail);
      resolve();
    });
  });
}

interface Closing {
  readonly server: Server;
  readonly guard: ConnectionGuard;
  readonly adopted: Adopted;
}

async function close({ server, guard, adopted }: Closing, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  // A connection whose answer ends now stays open for the next request: Node closes only those that idle already.
  const sweep = setInterval(() => {
    server.closeIdleConnections();
    adopted.end((socket) => guard.isIdle(socket));
  }, sweepMs);
  const cut = setTimeout(() => {
    server.closeAllConnections();
    adopted.end(() => true);
  }, graceMs);
  await Promise.all([closed, adopted.ended()]);
  clearInterval(sweep);
  clearTimeout(cut);
}
