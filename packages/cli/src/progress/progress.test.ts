import { expect, test, vi } from 'vitest';
import { lineProgress } from '#progress/line-progress.ts';
import { liveProgress } from '#progress/live-progress.ts';
import { silentProgress } from '#progress/progress.ts';
import { styleFor } from '#terminal/style.ts';

function listener() {
  const said: string[] = [];
  return { said, terminal: { err: (text: string) => void said.push(text) } };
}

test('in a log each task is one line, when it ends', () => {
  const { said, terminal } = listener();
  const progress = lineProgress(terminal);
  const first = progress.start('Read');
  first.update('10 %');
  first.done('5 rows');
  progress.start('Train').failed();
  expect(said).toEqual([`  + ${'Read'.padEnd(36)} 5 rows\n`, '  x Train\n']);
});

test('in a log a long task gives a sign of life', () => {
  vi.useFakeTimers();
  try {
    const { said, terminal } = listener();
    const task = lineProgress(terminal).start('Train');
    task.update('round 7');
    vi.advanceTimersByTime(11_000);
    task.done('ready');
    vi.advanceTimersByTime(60_000);
    expect(said).toEqual([
      '    Train ... round 7\n',
      '    Train ... round 7\n',
      `  + ${'Train'.padEnd(36)} ready\n`,
    ]);
  } finally {
    vi.useRealTimers();
  }
});

test('at a terminal the line is rewritten, fits the width while it runs, and ends with a mark', () => {
  vi.useFakeTimers();
  try {
    const { said, terminal } = listener();
    const live = liveProgress({ ...terminal, columns: 60, errStyle: styleFor(false) });
    const task = live.start('Train');
    task.update(`a\u001B[31mb\n${'x'.repeat(200)}`);
    vi.advanceTimersByTime(100);
    const drawn = (said.at(-1) ?? '').replace('\r\u001B[2K', '');
    expect(drawn.length).toBeLessThan(60);
    expect(drawn).not.toContain('\u001B');
    task.done('88 rounds');
    expect(said.slice(-2).join('')).toMatch(/✓ Train +88 rounds\n$/);
  } finally {
    vi.useRealTimers();
  }
});

test('quiet says nothing', () => {
  const task = silentProgress.start('x');
  expect([task.update('y'), task.done('z'), task.failed()]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
