import { Buffer } from 'node:buffer';
import { storageErrors } from '../errors.ts';
import { abortable } from './abortable.ts';
import { Pins } from './pins.ts';
import type { Blobs, ByteSpan, StoredBlob } from './port.ts';

/** Blobs that live as long as the process. The bytes are held, so guarantee 3 holds for the way, not for the store. */
export function memoryBlobs(): Blobs {
  const contents = new Map<string, Buffer>();
  const pins = new Pins();
  let count = 0;
  const keep = (bytes: Buffer): StoredBlob => {
    count += 1;
    const id = `memory-${count}`;
    contents.set(id, bytes);
    return { id, sizeBytes: bytes.length, changes: [] };
  };
  return {
    async write(source, { signal, reuse } = {}) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of abortable(source, signal)) {
        chunks.push(reuse ? Buffer.from(chunk) : chunk);
      }
      return keep(Buffer.concat(chunks));
    },
    writeBytes: (bytes) => keep(Buffer.from(bytes)),
    read(id, range) {
      const bytes = contents.get(id);
      if (!bytes) throw storageErrors.blobMissing(id);
      return chunksOf(bytes, range);
    },
    peek: (id) => contents.get(id),
    async quarantine(id) {
      contents.delete(id);
    },
    async remove(id) {
      if (pins.isPinned(id)) pins.doom(id, () => contents.delete(id));
      else contents.delete(id);
    },
    pin: (ids) => pins.pin(ids),
    async *ids({ earlier } = {}) {
      if (earlier) return;
      for (const id of contents.keys()) if (!pins.isDoomed(id)) yield id;
    },
  };
}

const chunkBytes = 64 * 1024;

async function* chunksOf(bytes: Buffer, range?: ByteSpan): AsyncGenerator<Uint8Array> {
  const { start, end } = range ?? { start: 0, end: bytes.length };
  for (let at = start; at < end; at += chunkBytes) {
    yield bytes.subarray(at, Math.min(at + chunkBytes, end));
  }
}
