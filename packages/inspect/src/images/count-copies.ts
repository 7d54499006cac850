import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { DataSource, SourceFile } from '#sources/data-source.ts';

/** What is read at most to compare files; above, their copies are not counted. */
const READ_BUDGET = 2e9;

/**
 * Files whose bytes repeat an earlier one's. Only files of equal size are read. Undefined when that would be too much
 * reading, or when a look reads only a sample.
 */
export async function countCopies(
  source: DataSource,
  files: readonly SourceFile[],
  signal: AbortSignal,
): Promise<number | undefined> {
  const alike = [...Map.groupBy(files, ({ bytes }) => bytes).values()].filter(
    (group) => group.length > 1,
  );
  const toRead = alike.flat().reduce((sum, { bytes }) => sum + bytes, 0);
  if (toRead > READ_BUDGET) return undefined;
  let copies = 0;
  for (const group of alike) {
    const hashes = new Set<string>();
    for (const file of group) {
      const hash = await hashOf(await source.local(file), signal).catch(() => undefined);
      if (hash === undefined) continue;
      if (hashes.has(hash)) copies += 1;
      hashes.add(hash);
    }
  }
  return copies;
}

async function hashOf(path: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { signal })) hash.update(chunk);
  return hash.digest('hex');
}
