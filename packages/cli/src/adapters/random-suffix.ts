import { randomBytes } from 'node:crypto';

/** Eight hexadecimal digits that tell two runs of the same second apart. */
export function randomSuffix(): string {
  return randomBytes(4).toString('hex');
}
