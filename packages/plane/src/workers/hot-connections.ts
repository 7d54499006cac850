import type { Socket } from 'node:net';
import type { Incoming } from '../gateway/exchange.ts';

interface History {
  /** Requests in a row that a worker could have served. */
  streak: number;
  /** Of the socket, when the last of them had been answered. */
  bytesRead: number;
}

/** So many requests tell what a connection is used for. */
const streakMin = 8;

/** Which connections bring one short request for an object after the other. */
export class HotConnections {
  readonly #histories = new WeakMap<Socket, History>();

  /**
   * Called for every answer. True when the connection may go to a worker: then not a byte of it is with Node's parser,
   * which would be lost.
   */
  note(socket: Socket, incoming: Incoming, isShort: boolean): boolean {
    const history = this.#histories.get(socket) ?? { streak: 0, bytesRead: 0 };
    const before = history.bytesRead;
    history.bytesRead = socket.bytesRead;
    history.streak = isShort ? history.streak + 1 : 0;
    if (history.streak === 1) this.#histories.set(socket, history);
    if (history.streak < streakMin) return false;
    return socket.bytesRead - before === messageBytes(incoming);
  }
}

/** As every client that we know writes it; of another one the count differs, and its connection stays. */
function messageBytes({ method = '', url = '', rawHeaders, headers }: Incoming): number {
  const requestLine = method.length + 1 + url.length + ' HTTP/1.1\r\n'.length;
  let fields = 0;
  for (const text of rawHeaders) fields += text.length + 2;
  return requestLine + fields + 2 + Number(headers['content-length'] ?? 0);
}
