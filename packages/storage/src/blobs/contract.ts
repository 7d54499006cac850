import { Buffer } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import type { Blobs } from './port.ts';

/** Bytes in chunks; `endless` never ends, `failing` throws behind the last chunk. */
export async function* bytesFrom(
  chunks: readonly string[],
  tail?: 'endless' | 'failing',
): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk);
  if (tail === 'failing') throw new TypeError('the source failed');
  if (tail === 'endless') await new Promise(() => undefined);
}

async function* gated(
  first: string,
  gate: Promise<void>,
  second: string,
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(first);
  await gate;
  yield Buffer.from(second);
}

export async function allOf<Item>(source: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of source) items.push(item);
  return items;
}

export async function collect(source: AsyncIterable<Uint8Array>): Promise<string> {
  return Buffer.concat(await allOf(source)).toString();
}

const idsOf = (blobs: Blobs) => allOf(blobs.ids());

/** One test for each guarantee of `port.ts`; what only a disk can break is tested with the adapter. */
export function blobsContract(
  open: () => Promise<Blobs>,
  { hasFiles = false }: { readonly hasFiles?: boolean } = {},
): void {
  writing(open);
  reading(open);
  removing(open);
  lyingInFiles(open, hasFiles);
}

function writing(open: () => Promise<Blobs>): void {
  it('keeps what was written and lists it once it is complete', async () => {
    const blobs = await open();
    const gate = Promise.withResolvers<void>();
    const writing = blobs.write(gated('hello ', gate.promise, 'world'));
    expect(await idsOf(blobs)).toEqual([]);
    gate.resolve();
    const { id, sizeBytes } = await writing;
    expect(sizeBytes).toBe(11);
    expect(await idsOf(blobs)).toEqual([id]);
    expect(await collect(blobs.read(id))).toBe('hello world');
  });

  it('keeps bytes that are all there, few and many', async () => {
    const blobs = await open();
    for (const size of [0, 5, 100_000]) {
      const bytes = Buffer.alloc(size, `${size} bytes `);
      const { id, sizeBytes } = await blobs.writeBytes(bytes);
      expect(sizeBytes).toBe(size);
      expect(await collect(blobs.read(id))).toBe(bytes.toString());
      expect(await idsOf(blobs)).toContain(id);
    }
  });

  it('keeps an empty blob', async () => {
    const blobs = await open();
    const { id, sizeBytes } = await blobs.write(bytesFrom([]));
    expect(sizeBytes).toBe(0);
    expect(await collect(blobs.read(id))).toBe('');
  });

  it('gives each of many concurrent writers its own blob', async () => {
    const blobs = await open();
    const texts = Array.from({ length: 50 }, (_, index) => `text ${index}`);
    const stored = await Promise.all(texts.map((text) => blobs.write(bytesFrom([text]))));
    expect(new Set(stored.map(({ id }) => id)).size).toBe(50);
    const read = await Promise.all(stored.map(({ id }) => collect(blobs.read(id))));
    expect(read).toEqual(texts);
  });

  it('leaves nothing behind when the source fails', async () => {
    const blobs = await open();
    await expect(blobs.write(bytesFrom(['a'], 'failing'))).rejects.toThrow('the source failed');
    expect(await idsOf(blobs)).toEqual([]);
  });

  it('leaves nothing behind when it is aborted while it waits for the source', async () => {
    const blobs = await open();
    const controller = new AbortController();
    const writing = blobs.write(bytesFrom(['a'], 'endless'), { signal: controller.signal });
    const reason = new TypeError('the client went away');
    controller.abort(reason);
    await expect(writing).rejects.toBe(reason);
    expect(await idsOf(blobs)).toEqual([]);
  });

  it('lists as earlier only blobs from before the opening', async () => {
    const blobs = await open();
    await blobs.write(bytesFrom(['a']));
    expect(await allOf(blobs.ids({ earlier: true }))).toEqual([]);
  });
}

function reading(open: () => Promise<Blobs>): void {
  it('reads exactly the bytes of a range', async () => {
    const blobs = await open();
    const { id } = await blobs.write(bytesFrom(['0123', '456789']));
    expect(await collect(blobs.read(id, { start: 2, end: 7 }))).toBe('23456');
    expect(await collect(blobs.read(id, { start: 3, end: 3 }))).toBe('');
  });

  it('reads the same into buffers that it uses again', async () => {
    const blobs = await open();
    const text = Array.from({ length: 100_000 }, (_, index) => `${index};`).join('');
    const { id } = await blobs.write(bytesFrom([text]));
    for (const range of [undefined, { start: 300_000, end: 310_000 }, { start: 5, end: 5 }]) {
      const chunks: Buffer[] = [];
      for await (const chunk of blobs.read(id, range, { reuse: true })) {
        chunks.push(Buffer.from(Buffer.from(chunk)));
      }
      expect(Buffer.concat(chunks).toString()).toBe(text.slice(range?.start, range?.end));
    }
  });

  it('reads on while the blob is being removed', async () => {
    const blobs = await open();
    const big = 'x'.repeat(600 * 1024);
    const { id } = await blobs.write(bytesFrom([big]));
    const late = blobs.read(id);
    const started = blobs.read(id)[Symbol.asyncIterator]();
    const first = await started.next();
    await blobs.remove(id);
    const rest = await collect({ [Symbol.asyncIterator]: () => started });
    expect((first.done ? 0 : first.value.byteLength) + rest.length).toBe(big.length);
    expect(await collect(late)).toBe(big);
  });

  it('refuses to read a blob that is not there', async () => {
    const blobs = await open();
    const read = async () => collect(blobs.read('../../etc/passwd'));
    await expect(read()).rejects.toMatchObject({ code: 'STORAGE_BLOB_MISSING' });
  });
}

function removing(open: () => Promise<Blobs>): void {
  it('removes a blob, and one that is missing', async () => {
    const blobs = await open();
    const { id } = await blobs.write(bytesFrom(['a']));
    await blobs.remove(id);
    await blobs.remove(id);
    expect(await idsOf(blobs)).toEqual([]);
    await expect(readText(blobs, id)).rejects.toMatchObject({ code: 'STORAGE_BLOB_MISSING' });
  });

  it('takes a quarantined blob away, and one that is missing', async () => {
    const blobs = await open();
    const { id } = await blobs.write(bytesFrom(['a']));
    await blobs.quarantine(id);
    await blobs.quarantine(id);
    expect(await idsOf(blobs)).toEqual([]);
    await expect(readText(blobs, id)).rejects.toMatchObject({ code: 'STORAGE_BLOB_MISSING' });
  });

  it('keeps the bytes of a removed blob until its last pin is released', async () => {
    const blobs = await open();
    const { id } = await blobs.write(bytesFrom(['a']));
    const [releaseFirst, releaseSecond] = [blobs.pin([id]), blobs.pin([id])];
    await blobs.remove(id);
    expect(await idsOf(blobs)).toEqual([]);
    releaseFirst();
    releaseFirst();
    expect(await collect(blobs.read(id))).toBe('a');
    releaseSecond();
    await expect
      .poll(() => readText(blobs, id).catch((error: unknown) => error))
      .toMatchObject({ code: 'STORAGE_BLOB_MISSING' });
  });
}

async function readText(blobs: Blobs, id: string): Promise<string> {
  return collect(blobs.read(id));
}

/** `hasFiles`: whether what is large lies in one. */
function lyingInFiles(open: () => Promise<Blobs>, hasFiles: boolean): void {
  const text = 'x'.repeat(100_000);

  if (!hasFiles) {
    it('names no file of what lies in none', async () => {
      const blobs = await open();
      const { id } = await blobs.write(bytesFrom([text]));
      expect(blobs.file?.(id)).toBeUndefined();
    });
    return;
  }

  it('has the file of a pinned blob until its last pin is released', async () => {
    const blobs = await open();
    const { id } = await blobs.write(bytesFrom([text]));
    const file = blobs.file?.(id) ?? '';
    const release = blobs.pin([id]);
    await blobs.remove(id);
    expect(await readFile(file, 'utf8')).toBe(text);
    release();
    const gone = () => readFile(file).catch((error: unknown) => error);
    await expect.poll(gone).toMatchObject({ code: 'ENOENT' });
  });
}
