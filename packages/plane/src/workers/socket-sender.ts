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
  /** Of the connection that has not arrived yet, as Node has it. */
  #underWay: object | undefined;

  constructor(peer: Peer) {
    this.#peer = peer;
  }

  /** False when it cannot be sent; it is as it was, then. */
  send(message: object, socket: Socket): boolean {
    if (!this.#peer.connected || socket.destroyed || !call(handleOf(socket), 'readStop'))
      return false;
    this.#waiting.push({ message, socket });
    this.#next();
    return true;
  }

  arrived(): void {
    this.#underWay = undefined;
    this.#next();
  }

  /** The other process is gone: what waited for it ends. */
  close(): void {
    for (const { socket } of this.#waiting.splice(0)) socket.destroy();
    // Node would keep it open for an answer that does not come, and its client would wait for ever.
    call(this.#underWay, 'close');
    this.#underWay = undefined;
  }

  #next(): void {
    if (this.#underWay) return;
    const next = this.#waiting.shift();
    if (!next) return;
    const { message, socket } = next;
    // Node would have the server wait for the other process when it closes, for ever when that one has ended before
    // (lib/net.js, v24: `_usingWorkers`). Here it is as if the connection had ended.
    Reflect.set(socket, 'server', undefined);
    this.#underWay = handleOf(socket) ?? message;
    if (this.#peer.connected) this.#peer.send?.(message, socket, {}, () => undefined);
    socket.destroy();
  }
}

/**
 * Node goes on reading until the other process has said that it has the connection, and drops what it reads
 * (lib/internal/child_process.js, v24). No public function stops it at once, nor ends what has not arrived.
 */
function handleOf(socket: Socket): object | undefined {
  const handle: unknown = Reflect.get(socket, '_handle');
  return typeof handle === 'object' && handle !== null ? handle : undefined;
}

/** False where there is no such function. */
function call(handle: object | undefined, name: 'readStop' | 'close'): boolean {
  const method: unknown = handle && Reflect.get(handle, name);
  if (typeof method !== 'function') return false;
  method.call(handle);
  return true;
}
