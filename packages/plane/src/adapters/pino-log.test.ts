import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPinoLog } from './pino-log.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'slipway-log-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const numberOf = (line: string): number => JSON.parse(line).number;
const linesOf = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n');

test('a full log moves aside and another one goes on, without a line lost between them', async () => {
  const file = join(dir, 'plane.log');
  const log = openPinoLog({ level: 'info', file, fileBytes: 1_000_000 });
  const count = 50_000;
  for (let number = 0; number < count; number += 1) {
    log.info('request.answered', { number });
    // What is written is written between two turns of the event loop.
    if (number % 500 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  log.close();
  const numbers = () => [...linesOf(`${file}.1`), ...linesOf(file)].map(numberOf);
  await expect.poll(() => numbers().length - count + (numbers()[0] ?? 0)).toBe(0);
  const [first = 0] = numbers();
  expect(numbers()).toEqual(Array.from({ length: count - first }, (_, at) => first + at));
});

test('nothing is written below the level or after the end', () => {
  const file = join(dir, 'plane.log');
  const log = openPinoLog({ level: 'warn', file });
  log.info('quiet');
  log.warn('loud');
  log.close();
  log.error('late');
  expect(linesOf(file).map((line) => JSON.parse(line).event)).toEqual(['loud']);
});
