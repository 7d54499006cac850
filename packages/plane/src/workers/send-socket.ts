import type { ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';

/** Sends a connection to another process of ours. False when it cannot be sent; it is as it was, then. */
export function sendSocket(
  to: Pick<ChildProcess, 'connected'> & { send?: ChildProcess['send'] | undefined },
  message: object,
  socket: Socket,
): boolean {
  if (!to.connected || socket.destroyed || !stopReading(socket)) return false;
  // Node would have the server wait for the other process when it closes, for ever when that one has ended before
  // (lib/net.js, v24: `_usingWorkers`). Here it is as if the connection had ended.
  Reflect.set(socket, 'server', undefined);
  to.send?.(message, socket, { keepOpen: false }, () => undefined);
  socket.destroy();
  return true;
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
