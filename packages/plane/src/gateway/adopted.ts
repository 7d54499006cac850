import type { Socket } from 'node:net';

/** Connections of the server that it did not accept: it does not count them, and does not wait for them when it closes. */
export class Adopted {
  readonly #sockets = new Set<Socket>();

  add(socket: Socket): void {
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
  }

  end(isToEnd: (socket: Socket) => boolean): void {
    for (const socket of this.#sockets) {
      if (isToEnd(socket)) socket.destroy();
    }
  }

  /** Resolves when there are none. */
  async ended(): Promise<void> {
    await Promise.all([...this.#sockets].map(closeOf));
  }
}

function closeOf(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    socket.once('close', () => resolve());
  });
}
