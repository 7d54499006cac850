import type { ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';

type Peer = Pick<ChildProcess, 'connected'> & { send?: ChildProcess['send'] | undefined };

/**
 * Sends connections to another process of ours, one after the other: Node takes the descriptor out of the next one only
 * when the last one has arrived. The other process says so, and `arrived` is called for each.
 */
export class SocketSender {
  readonly #peer: Peer;
  readonly #waiting: { readonly message: object; readonly socket: Socket }[] = [];
  #isUnderWay = false;

  constructor(peer: Peer) {
    this.#peer = peer;
  }

  /** False when it cannot be sent; it is as it was, then. */
  send(message: object, socket: Socket): boolean {
    if (!this.#peer.connected || socket.destroyed || !stopReading(socket)) return false;
    this.#waiting.push({ message, socket });
    this.#next();
    return true;
  }

  arrived(): void {
    this.#isUnderWay = false;
    this.#next();
  }

  /** The other process is gone: what waited for it ends. */
  close(): void {
    for (const { socket } of this.#waiting.splice(0)) socket.destroy();
  }

  #next(): void {
    if (this.#isUnderWay) return;
    const next = this.#waiting.shift();
    if (!next) return;
    const { message, socket } = next;
    // Node would have the server wait for the other process when it closes, for ever when that one has ended before
    // (lib/net.js, v24: `_usingWorkers`). Here it is as if the connection had ended.
    Reflect.set(socket, 'server', undefined);
    this.#isUnderWay = true;
    if (this.#peer.connected) this.#peer.send?.(message, socket, {}, () => undefined);
    socket.destroy();
  }
}

/**
 * Node goes on reading until the other process has said that it has the connection, and drops what it reads
 * (lib/internal/child_process.js, v24). No public function stops it at once.
 */
function stopReading(socket: Socket): boolean {
  const handle: unknown = Reflect.get(socket, '_handle');
  if (typeof handle !== 'object' || handle === null) return false;
  const stop: unknown = Reflect.get(handle, 'readStop');
  if (typeof stop !== 'function') return false;
  stop.call(handle);
  return true;
}
