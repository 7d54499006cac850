import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createScheduleClock } from './schedule-clock.ts';

let dir = '';
let real = 1_000_000;
const clock = { now: () => real };
const never = new AbortController().signal;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'slipway-clock-'));
  real = 1_000_000;
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test("runs as the machine's clock does", () => {
  const schedule = createScheduleClock({ clock });
  real += 500;
  expect(schedule.now()).toBe(1_000_500);
  expect(schedule.speed).toBe(1);
});

test('goes on from where it is when its speed changes, both ways', () => {
  const schedule = createScheduleClock({ clock });
  schedule.setSpeed(60);
  real += 1000;
  expect(schedule.now()).toBe(1_060_000);
  schedule.setSpeed(1);
  real += 1000;
  expect(schedule.now()).toBe(1_061_000);
});

test('a new one starts at the normal speed where the last one was', () => {
  const file = join(dir, 'clock.json');
  const first = createScheduleClock({ clock, file });
  first.setSpeed(3600);
  real += 1000;
  first.close();
  const second = createScheduleClock({ clock, file });
  expect(second.now()).toBe(first.now());
  expect(second.speed).toBe(1);
});

test('a damaged file means no advance', () => {
  const file = join(dir, 'clock.json');
  for (const text of ['', '{', '[]', 'null', '{"aheadMs":"x"}', '{"aheadMs":-5}']) {
    writeFileSync(file, text);
    expect(createScheduleClock({ clock, file }).now()).toBe(real);
  }
});

test('a sleeper wakes when the clock is sped up past its time', async () => {
  const schedule = createScheduleClock({ clock: { now: () => Date.now() } });
  const sleep = schedule.sleepUntil(schedule.now() + 3_600_000, never);
  schedule.setSpeed(3_600_000);
  await sleep;
});

test('a sleeper leaves with its signal', async () => {
  const schedule = createScheduleClock({ clock });
  const controller = new AbortController();
  const sleep = schedule.sleepUntil(real + 3_600_000, controller.signal);
  controller.abort(new Error('over'));
  await expect(sleep).rejects.toThrow('over');
});
