import { readFileSync, statSync } from 'node:fs';

const flushesField = 15;

/**
 * How often the disk that holds the folder was told to make all durable, by anybody, since it started; undefined where Linux
 * does not count that.
 */
export function flushesOf(dir: string): number | undefined {
  const { dev } = statSync(dir);
  const major = (dev >> 8) & 0xfff;
  const minor = (dev & 0xff) | ((dev >> 12) & 0xfff00);
  const device = `/sys/dev/block/${major}:${minor}`;
  for (const file of [`${device}/../stat`, `${device}/stat`]) {
    try {
      const flushes = readFileSync(file, 'utf8').trim().split(/\s+/)[flushesField];
      if (flushes !== undefined) return Number(flushes);
    } catch {}
  }
  return undefined;
}
