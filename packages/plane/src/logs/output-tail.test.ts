import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { LogStore } from '#ports/log-store.ts';
import { memoryLogStore } from '../services/sagemaker/testing/memory-log-store.ts';
import { escapeControls, OutputLines } from './output-lines.ts';
import { OutputTail } from './output-tail.ts';

const scope = { accountId: '000000000000', region: 'us-east-1' };
const stream = { group: 'g', stream: 's' };
const eventBytesMax = 256 * 1024 - 26;

describe('the lines of an output', () => {
  test('are the same however the bytes are cut up', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/[\r\n]/g, '')),
          { maxLength: 20 },
        ),
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        (lines, cuts) => {
          const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
          const reader = new OutputLines(100);
          const read = [];
          for (let at = 0, cut = 0; at < bytes.length; cut += 1) {
            const size = cuts[cut % cuts.length] ?? 1;
            read.push(...reader.feed(bytes.subarray(at, at + size)));
            at += size;
          }
          expect(reader.finish()).toEqual([]);
          expect(read.map(({ text }) => text)).toEqual(
            lines.filter((line) => line !== '').map(escapeControls),
          );
          expect(reader.readOffset).toBe(100 + bytes.length);
        },
      ),
    );
  });

  test('cut a very long line between characters and lose nothing of it', () => {
    const long = 'é'.repeat(300_000);
    const reader = new OutputLines(0);
    const read = [
      ...reader.feed(Buffer.from(`x${long}`)),
      ...reader.feed(Buffer.from('\nnext')),
      ...reader.finish(),
    ];
    expect(read.length).toBe(4);
    expect(
      read
        .slice(0, 3)
        .map(({ text }) => text)
        .join(''),
    ).toBe(`x${long}`);
    for (const { text } of read) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(eventBytesMax);
    expect(read.at(-1)).toEqual({ text: 'next', end: 600_006 });
  });

  test('show control characters as the log agent does', () => {
    expect(escapeControls('[1]\ttrain\u001b[0m\0\u007f é\u0085\r')).toBe(
      '[1]#011train#033[0m#000#177 é\u0085',
    );
  });
});

describe('a tail', () => {
  test('begins again behind the last line that the log has', async () => {
    const path = join(await temporaryDir(), 'output.log');
    const logs = memoryLogStore();
    await appendFile(path, 'one\n\ntwo\nhalf');
    await tail(logs, path).carry();
    expect(await messages(logs)).toEqual(['one', 'two']);
    // The plane is gone here; the program goes on.
    await appendFile(path, ' and half\nthree\nlast');
    await tail(logs, path).finish();
    expect(await messages(logs)).toEqual(['one', 'two', 'half and half', 'three', 'last']);
    await tail(logs, path).finish();
    expect(await messages(logs)).toHaveLength(5);
  });

  test('follows a file that grows, from before it is there', async () => {
    const path = join(await temporaryDir(), 'output.log');
    const logs = memoryLogStore();
    const following = tail(logs, path);
    following.start();
    await appendFile(path, 'first\n');
    await expect.poll(() => messages(logs)).toEqual(['first']);
    await appendFile(path, 'second\n');
    await following.finish();
    expect(await messages(logs)).toEqual(['first', 'second']);
  });
});

function tail(logs: LogStore, path: string) {
  const made = new OutputTail({ logs, clock: { now: () => 1 }, scope, stream, path });
  return {
    start: () => made.start((error) => expect.fail(String(error))),
    finish: () => made.finish(),
    /** What a tail has done when its plane is killed: some of the file, no last words. */
    async carry() {
      made.start((error) => expect.fail(String(error)));
      await expect.poll(() => messages(logs)).not.toEqual([]);
      await made.abandon();
    },
  };
}

async function messages(logs: LogStore): Promise<readonly string[]> {
  return (await logs.read(scope, stream, { from: 0, limit: 100 })).map(({ message }) => message);
}

async function temporaryDir(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'slipway-tail-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}
