import { createReadStream } from 'node:fs';
import { lstat, readdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Pack, pack } from 'tar-stream';

/**
 * A directory as a gzipped tar archive whose members are relative to it. The same files give the same bytes:
 * sorted, without owner and time. Streams: memory does not depend on the size.
 */
export async function* packDirectory(dir: string): AsyncGenerator<Uint8Array> {
  const archive = pack();
  const gzip = createGzip();
  const compressed = pipeline(archive, gzip);
  const filled = addMembers(archive, dir, '').then(
    () => archive.finalize(),
    (error: Error) => archive.destroy(error),
  );
  // Awaited below; without this a failure while the consumer is busy would count as unhandled.
  compressed.catch(() => {});
  try {
    yield* gzip;
    await compressed;
  } finally {
    archive.destroy();
    await filled;
  }
}

/** Whether a directory holds anything at all; one that is missing does not. */
export async function isEmptyDirectory(dir: string): Promise<boolean> {
  try {
    return (await readdir(dir)).length === 0;
  } catch {
    return true;
  }
}

type EntryHeader = Parameters<Pack['entry']>[0];

async function addMembers(archive: Pack, root: string, parent: string): Promise<void> {
  const names = (await readdir(join(root, parent))).sort();
  for (const name of names) {
    const member = parent === '' ? name : `${parent}/${name}`;
    const path = join(root, member);
    const stats = await lstat(path);
    if (stats.isDirectory()) {
      await addEntry(archive, { ...plain, name: `${member}/`, type: 'directory', mode: 0o755 });
      await addMembers(archive, root, member);
    } else if (stats.isSymbolicLink()) {
      const linkname = await readlink(path);
      await addEntry(archive, { ...plain, name: member, type: 'symlink', linkname });
    } else if (stats.isFile()) {
      await addFile(archive, path, { ...plain, name: member, size: stats.size });
    }
  }
}

const plain = { mode: 0o644, mtime: new Date(0), uid: 0, gid: 0 } as const;

function addEntry(archive: Pack, header: EntryHeader): Promise<void> {
  return new Promise((resolve, reject) => {
    archive.entry(header, (error) => (error ? reject(error) : resolve()));
  });
}

async function addFile(archive: Pack, path: string, header: EntryHeader): Promise<void> {
  await pipeline(createReadStream(path), archive.entry(header));
}
