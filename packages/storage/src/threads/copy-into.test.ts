import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { copyInto } from './copy-into.ts';

it.each([
  [0, 0],
  [0, 3],
  [1, 0],
  [1000, 24],
  [997, 3],
])('copies %d bytes to %d and touches no others', (size, at) => {
  const bytes = new Uint8Array(randomBytes(size + 1).buffer.slice(0, size + 1)).subarray(1);
  const target = Buffer.from(new SharedArrayBuffer(1024)).fill(7);
  copyInto(target, bytes, at);
  const expected = [Buffer.alloc(at, 7), bytes, Buffer.alloc(1024 - at - size, 7)];
  expect(target.equals(Buffer.concat(expected))).toBe(true);
});

it('refuses bytes that do not fit', () => {
  const target = Buffer.from(new SharedArrayBuffer(8));
  expect(() => copyInto(target, new Uint8Array(8), 1)).toThrow(RangeError);
});
