import { duplexPair } from 'node:stream';
import { expect, it } from 'vitest';
import { Frames } from './frames.ts';

it('carries the messages of a turn together and in their order', async () => {
  const [here, there] = duplexPair();
  const seen: (readonly number[])[] = [];
  const frames = new Frames<number, number>(here, () => undefined);
  new Frames<number, number>(there, (messages) => seen.push(messages));
  for (const message of [1, 2, 3]) frames.send(message);
  await expect.poll(() => seen).toEqual([[1, 2, 3]]);
  frames.send(4);
  await expect.poll(() => seen).toEqual([[1, 2, 3], [4]]);
});

it('reads frames however they are cut', async () => {
  const [here, there] = duplexPair();
  const written: Buffer[] = [];
  there.on('data', (chunk) => written.push(chunk));
  const frames = new Frames<object, object>(here, () => undefined);
  frames.send({ text: 'ü'.repeat(300) });
  await expect.poll(() => written.length).toBeGreaterThan(0);
  frames.send({ list: [1, undefined, 'three'] });
  await expect.poll(() => written.length).toBeGreaterThan(1);
  const bytes = Buffer.concat(written);
  for (const size of [1, 3, 7, bytes.length]) {
    const [to, from] = duplexPair();
    const seen: object[] = [];
    new Frames<object, object>(from, (messages) => seen.push(...messages));
    for (let at = 0; at < bytes.length; at += size) to.write(bytes.subarray(at, at + size));
    await expect.poll(() => seen.length).toBe(2);
    expect(seen).toEqual([{ text: 'ü'.repeat(300) }, { list: [1, undefined, 'three'] }]);
  }
});
