import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'vitest';

interface Gap {
  readonly test: string;
  readonly reason: string;
  readonly since: string;
}

const gaps: readonly Gap[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../known-gaps.json'), 'utf8'),
);

/**
 * A test that `known-gaps.json` may list as failing. A listed test that passes fails the run until it
 * is taken off the list, so that the list only ever tells the truth.
 */
export function itOrGap(name: string, work: () => Promise<void>): void {
  const gap = gaps.find(({ test }) => test === name);
  if (gap === undefined) it(name, work);
  else it.fails(`${name} (known gap: ${gap.reason})`, work);
}
