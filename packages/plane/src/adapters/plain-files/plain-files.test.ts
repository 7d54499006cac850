import { chmod, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { ObjectEvent, ObjectEvents, ObjectSubscriber } from '#ports/object-events.ts';
import type { OpenObject } from '#ports/object-store.ts';
import { createPlainFiles, type PlainFileCache } from './plain-files.ts';

const scope = { accountId: '000000000000', region: 'eu-west-3' };
const never = new AbortController().signal;

let dir: string;
let files: PlainFileCache;
/** Text of each key; the reads of them. */
let texts: Map<string, string>;
let reads: string[];
let open: number;
let pass: Promise<void>;

beforeEach(async () => {
  const root = await mkdtemp(join(tmpdir(), 'slipway-plain-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  dir = join(root, 'plain');
  texts = new Map([
    ['a', 'aaaa'],
    ['b', 'bbbb'],
    ['c', 'cccc'],
  ]);
  reads = [];
  open = 0;
  pass = Promise.resolve();
  files = cache(1000);
});

function cache(maxBytes: number): PlainFileCache {
  return createPlainFiles({ dir, maxBytes, objects: { open: async (_, { key }) => opened(key) } });
}

function opened(key: string): OpenObject {
  const text = texts.get(key);
  if (text === undefined) throw new Error('NoSuchKey');
  open += 1;
  return {
    contentId: text,
    sizeBytes: text.length,
    async *read() {
      reads.push(key);
      await pass;
      yield Buffer.from(text.slice(0, 2));
      yield Buffer.from(text.slice(2));
      if (text.includes('rotten')) throw new Error('not its checksum');
    },
    [Symbol.dispose]: () => {
      open -= 1;
    },
  };
}

const file = (key: string, options?: { firstBytes?: number; signal?: AbortSignal }) =>
  files.file(scope, { bucket: 'b', key }, options);

test('a file has the bytes of the object, and nobody else may read it', async () => {
  const { path } = await file('a');
  expect(await readFile(path, 'utf8')).toBe('aaaa');
  expect((await stat(path)).mode & 0o777).toBe(0o400);
  expect((await stat(dir)).mode & 0o777).toBe(0o700);
  expect(open).toBe(0);
});

test('who asks for the same bytes at a time waits for one reading of them, under any key', async () => {
  texts.set('copy', 'aaaa');
  const places = await Promise.all([file('a'), file('a'), file('copy')]);
  expect(new Set(places.map(({ path }) => path)).size).toBe(1);
  expect(reads).toEqual(['a']);
  expect(open).toBe(0);
});

test('the next who asks finds it, until the object is another', async () => {
  const first = await file('a');
  first.release();
  expect((await file('a')).path).toBe(first.path);
  texts.set('a', 'new');
  expect(await readFile((await file('a')).path, 'utf8')).toBe('new');
  expect(reads).toEqual(['a', 'a']);
});

test('the first bytes are a file of their own, unless they are all', async () => {
  const some = await file('a', { firstBytes: 3 });
  expect(await readFile(some.path, 'utf8')).toBe('aaa');
  const all = await file('a', { firstBytes: 4 });
  expect(await readFile(all.path, 'utf8')).toBe('aaaa');
  expect((await file('a')).path).toBe(all.path);
});

test('a file that somebody changed is given to nobody', async () => {
  const { path, release } = await file('a');
  await chmod(path, 0o600);
  await truncate(path, 1);
  const again = await file('a');
  expect(await readFile(again.path, 'utf8')).toBe('aaaa');
  // Who had it keeps what he has.
  expect(await readFile(path, 'utf8')).toBe('a');
  release();
  await expect.poll(() => readdir(dir)).toHaveLength(1);
});

test('what is used least lately goes when there is no room, and nothing that is used', async () => {
  files = cache(9);
  const used = await file('a');
  (await file('b')).release();
  (await file('c')).release();
  await expect.poll(() => readdir(dir)).toHaveLength(2);
  expect(await readFile(used.path, 'utf8')).toBe('aaaa');
  (await file('c')).release();
  expect(reads).toEqual(['a', 'b', 'c']);
  await file('b');
  expect(reads).toEqual(['a', 'b', 'c', 'b']);
});

test('one that has no room at all is there while it is used', async () => {
  files = cache(0);
  const { path, release } = await file('a');
  expect(await readFile(path, 'utf8')).toBe('aaaa');
  release();
  release();
  await expect.poll(() => readdir(dir)).toEqual([]);
});

test('bytes that are not the right ones are given to nobody', async () => {
  texts.set('a', 'rotten');
  await expect(file('a')).rejects.toThrow('not its checksum');
  expect(await readdir(dir)).toEqual([]);
  texts.set('a', 'sound');
  expect(await readFile((await file('a')).path, 'utf8')).toBe('sound');
});

test('who gives up leaves the work to the others; the last one ends it', async () => {
  const gate = Promise.withResolvers<void>();
  pass = gate.promise;
  const one = new AbortController();
  const first = file('a', { signal: one.signal });
  const second = file('a');
  await expect.poll(() => reads).toEqual(['a']);
  one.abort(new Error('enough'));
  await expect(first).rejects.toThrow('enough');
  gate.resolve();
  expect(await readFile((await second).path, 'utf8')).toBe('aaaa');

  pass = Promise.withResolvers<void>().promise;
  const other = new AbortController();
  const lonely = file('b', { signal: other.signal });
  await expect.poll(() => reads).toEqual(['a', 'b']);
  other.abort(new Error('enough'));
  await expect(lonely).rejects.toThrow('enough');
  pass = Promise.resolve();
  expect(await readFile((await file('b')).path, 'utf8')).toBe('bbbb');
});

test('a folder is made once for all who ask, and anew when its making failed', async () => {
  let made = 0;
  let disposed = 0;
  const recipe = (key: string, make: (dir: string) => Promise<void>) => ({
    key,
    objects: [{ bucket: 'b', key: 'a' }],
    make: async (folder: string) => {
      made += 1;
      await make(folder);
    },
    [Symbol.dispose]: () => {
      disposed += 1;
    },
  });
  const whole = (folder: string) => writeFile(join(folder, 'x'), 'y');
  const broken = async (folder: string) => {
    await whole(folder);
    throw new Error('broken');
  };
  await expect(files.folder(recipe('m', broken), never)).rejects.toThrow('broken');
  expect(await readdir(dir)).toEqual([]);
  const [one, two] = await Promise.all([
    files.folder(recipe('m', whole), never),
    files.folder(recipe('m', whole), never),
  ]);
  expect(one.path).toBe(two.path);
  expect(await readFile(join(one.path, 'x'), 'utf8')).toBe('y');
  expect((await stat(one.path)).mode & 0o777).toBe(0o700);
  expect([made, disposed]).toEqual([2, 3]);
});

test("a copy is the caller's own", async () => {
  const path = join(dir, '..', 'mine');
  await files.copy(scope, { bucket: 'b', key: 'a' }, { path });
  expect(await readFile(path, 'utf8')).toBe('aaaa');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  const again = files.copy(scope, { bucket: 'b', key: 'a' }, { path });
  await expect(again).rejects.toMatchObject({ code: 'EEXIST' });
  expect(open).toBe(0);
});

test('what is replaced or deleted goes on lying in the open only for those who use it', async () => {
  let subscriber: ObjectSubscriber | undefined;
  const events: ObjectEvents = {
    subscribe(one) {
      subscriber = one;
      return () => undefined;
    },
  };
  files = createPlainFiles({ dir, events, objects: { open: async (_, { key }) => opened(key) } });
  const changed = (key: string) => {
    const location = { bucket: 'b', key };
    if (subscriber?.wants(location)) subscriber.take({} as ObjectEvent, location);
  };
  texts.set('copy', 'aaaa');
  (await file('a')).release();
  (await file('copy')).release();
  changed('b');
  expect(await readdir(dir)).toHaveLength(1);
  changed('copy');
  await expect.poll(() => readdir(dir)).toEqual([]);
  expect(subscriber?.wants({ bucket: 'b', key: 'a' })).toBe(false);

  const used = await file('a');
  changed('a');
  expect(await readFile(used.path, 'utf8')).toBe('aaaa');
  expect((await file('a')).path).not.toBe(used.path);
  used.release();
  await expect.poll(() => readdir(dir)).toHaveLength(1);
});

test('nothing is left behind a stop, and nothing of a crash behind a start', async () => {
  await file('a');
  const gate = Promise.withResolvers<void>();
  pass = gate.promise;
  const waiting = expect(file('b')).rejects.toThrow('the plane is stopped');
  await expect.poll(() => reads).toEqual(['a', 'b']);
  const closing = files.close();
  gate.resolve();
  await Promise.all([closing, waiting]);
  await expect(stat(dir)).rejects.toThrow('ENOENT');
  pass = Promise.resolve();
  await expect(file('c')).rejects.toThrow('the plane is stopped');

  files = cache(1000);
  await file('a');
  const next = cache(1000);
  await next.clear();
  await expect(stat(dir)).rejects.toThrow('ENOENT');
});
