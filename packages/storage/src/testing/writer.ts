import { Buffer } from 'node:buffer';
import { writeSync } from 'node:fs';
import path from 'node:path';
import { openDiskBlobs } from '../blobs/disk.ts';
import { openSqliteRecords } from '../records/sqlite.ts';

/**
 * Run by `kill.test.ts` and killed by it: several writers each write a blob, then commit two records that name it,
 * then say so on standard output. What was said must be true after the kill.
 */
async function writeForever(dir: string, round: string): Promise<void> {
  const records = openSqliteRecords(path.join(dir, 'records.sqlite'));
  const blobs = await openDiskBlobs(path.join(dir, 'blobs'));
  let count = 0;
  const write = async () => {
    for (;;) {
      count += 1;
      const key = `${round}-${count}`;
      const { id } = await blobs.write(contentOf(key));
      await records.commit([
        { kind: 'put', table: 'left', key, value: id },
        { kind: 'put', table: 'right', key, value: id },
      ]);
      writeSync(1, `${key}\n`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, write));
}

/** Sixteen chunks, so that a kill often falls in the middle of a blob. */
async function* contentOf(key: string): AsyncGenerator<Uint8Array> {
  for (let chunk = 0; chunk < 16; chunk += 1) {
    yield Buffer.from(key.padEnd(8_192, '.'));
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const [dir = '', round = ''] = process.argv.slice(2);
await writeForever(dir, round);
