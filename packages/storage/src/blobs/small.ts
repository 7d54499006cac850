import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import { storageErrors } from '../errors.ts';
import type { Change, Records } from '../records/port.ts';
import { abortable } from './abortable.ts';
import { pinnedRead } from './pinned-read.ts';
import { Pins } from './pins.ts';
import type { Blobs, ByteSpan, StoredBlob, WriteOptions } from './port.ts';

export const smallBlobTable = 'blobs/small';
const table = smallBlobTable;
const quarantineTable = 'blobs/quarantined';
const idPattern = /^s[0-9a-f]{12}-[0-9]+$/;
const idsPerPage = 500;

/** Above it a file costs less than a row. */
const smallBytesMax = 16 * 1024;

/**
 * Keeps small blobs among the records, so that they come into being with the commit that names them and share its sync
 * with all others of that moment; a file would cost two more. Larger ones go to `large`.
 */
export function withSmallBlobs(
  large: Blobs,
  records: Records,
  { maxBytes = smallBytesMax }: { readonly maxBytes?: number } = {},
): Blobs {
  return new SmallBlobs(large, records, maxBytes);
}

class SmallBlobs implements Blobs {
  readonly #large: Blobs;
  readonly #records: Records;
  readonly #maxBytes: number;
  readonly #pins = new Pins();
  readonly #removing = new Set<string>();
  /** Ids are never given twice, and tell whether a blob is of this opening. */
  readonly #opening = `s${randomBytes(6).toString('hex')}-`;
  #count = 0;

  constructor(large: Blobs, records: Records, maxBytes: number) {
    this.#large = large;
    this.#records = records;
    this.#maxBytes = maxBytes;
  }

  async write(source: AsyncIterable<Uint8Array>, options: WriteOptions = {}): Promise<StoredBlob> {
    if (options.reuse) return this.#large.write(source, options);
    const chunks = abortable(source, options.signal);
    const gathered: Uint8Array[] = [];
    let sizeBytes = 0;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
      gathered.push(next.value);
      sizeBytes += next.value.byteLength;
      if (sizeBytes > this.#maxBytes) return this.#large.write(joined(gathered, chunks), options);
    }
    return this.#row(Buffer.concat(gathered));
  }

  writeBytes(bytes: Uint8Array): StoredBlob | Promise<StoredBlob> {
    return bytes.byteLength > this.#maxBytes ? this.#large.writeBytes(bytes) : this.#row(bytes);
  }

  #row(bytes: Uint8Array): StoredBlob {
    this.#count += 1;
    const id = `${this.#opening}${this.#count}`;
    const { buffer, byteOffset, byteLength: sizeBytes } = bytes;
    const value = Buffer.from(buffer, byteOffset, sizeBytes).toString('base64');
    return { id, sizeBytes, changes: [{ kind: 'put', table, key: id, value }] };
  }

  read(
    id: string,
    range?: ByteSpan,
    options?: { readonly reuse?: boolean },
  ): AsyncIterable<Uint8Array> {
    if (!idPattern.test(id)) return this.#large.read(id, range, options);
    const bytes = this.#bytes(id);
    if (!bytes) throw storageErrors.blobMissing(id);
    return pinnedRead(
      () => oneChunk(bytes.subarray(range?.start, range?.end)),
      () => undefined,
    );
  }

  peek(id: string): Buffer | undefined {
    return idPattern.test(id) ? this.#bytes(id) : this.#large.peek(id);
  }

  file(id: string): string | undefined {
    return idPattern.test(id) ? undefined : this.#large.file?.(id);
  }

  /** Gone for everybody at once; its row goes with the next commits, and after a crash with the sweep of its owner. */
  async remove(id: string): Promise<void> {
    if (!idPattern.test(id)) await this.#large.remove(id);
    else if (this.#pins.isPinned(id)) this.#pins.doom(id, () => this.#remove(id));
    else this.#remove(id);
  }

  pin(ids: readonly string[]): () => void {
    const isSmall = (id: string) => idPattern.test(id);
    const release = [
      this.#pins.pin(ids.filter(isSmall)),
      this.#large.pin(ids.filter((id) => !isSmall(id))),
    ];
    return () => {
      for (const free of release) free();
    };
  }

  async quarantine(id: string): Promise<void> {
    if (!idPattern.test(id)) return this.#large.quarantine(id);
    const value = this.#records.get(table, id)?.value;
    if (value === undefined) return;
    const changes: readonly Change[] = [
      { kind: 'put', table: quarantineTable, key: id, value },
      { kind: 'delete', table, key: id },
    ];
    await this.#records.commit(changes);
  }

  async *ids(options: { readonly earlier?: boolean } = {}): AsyncGenerator<string> {
    yield* this.#large.ids(options);
    let after: string | undefined;
    do {
      const page = this.#records.list(table, {
        limit: idsPerPage,
        ...(after !== undefined && { after }),
      });
      for (const { key: id } of page) {
        const isHidden = this.#removing.has(id) || this.#pins.isDoomed(id);
        if (!isHidden && !(options.earlier && id.startsWith(this.#opening))) yield id;
      }
      after = page.at(-1)?.key;
    } while (after !== undefined);
  }

  #bytes(id: string): Buffer | undefined {
    const value = this.#removing.has(id) ? undefined : this.#records.get(table, id)?.value;
    return typeof value === 'string' ? Buffer.from(value, 'base64') : undefined;
  }

  #remove(id: string): void {
    this.#removing.add(id);
    const shown = () => this.#removing.delete(id);
    // One that fails stays hidden until the next start, whose sweep finds it.
    this.#records.commit([{ kind: 'delete', table, key: id }]).then(shown, () => undefined);
  }
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.byteLength > 0) yield bytes;
}

async function* joined(
  gathered: readonly Uint8Array[],
  rest: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* gathered;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}
