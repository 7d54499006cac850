import { Buffer } from 'node:buffer';
import { randomFillSync } from 'node:crypto';

/** Asking OpenSSL for many bytes costs hardly more than asking for a few. */
const drawn = Buffer.allocUnsafeSlow(4096);
let used = drawn.length;

/** Random bytes for keys, nonces and salts. What was given away is wiped here. */
export function random(count: number): Buffer {
  if (count > drawn.length) return randomFillSync(Buffer.allocUnsafeSlow(count));
  if (used + count > drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  const bytes = Buffer.allocUnsafeSlow(count);
  drawn.copy(bytes, 0, used, used + count);
  drawn.fill(0, used, used + count);
  used += count;
  return bytes;
}
