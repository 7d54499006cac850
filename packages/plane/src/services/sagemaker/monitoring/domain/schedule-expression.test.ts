import { describe, expect, test } from 'vitest';
import {
  hourFolder,
  hoursOf,
  nextTime,
  parseOffset,
  parseScheduleExpression,
  windowOf,
} from './schedule-expression.ts';

const at = (text: string) => Date.parse(`2026-11-26T${text}Z`);

describe('a schedule expression', () => {
  test.each([
    { text: 'cron(0 * ? * * *)', now: '10:30:00', next: '11:00:00', periodHours: 1 },
    { text: 'cron(0 * ? * * *)', now: '11:00:00', next: '12:00:00', periodHours: 1 },
    { text: 'cron(0 17 ? * * *)', now: '10:30:00', next: '17:00:00', periodHours: 24 },
    { text: 'cron(0 17/6 ? * * *)', now: '10:30:00', next: '11:00:00', periodHours: 6 },
    { text: 'cron(0 0/2 ? * * *)', now: '10:30:00', next: '12:00:00', periodHours: 2 },
    { text: 'cron(0 3/7 ? * * *)', now: '10:30:00', next: '17:00:00', periodHours: 7 },
  ])('$text after $now runs at $next', ({ text, now, next, periodHours }) => {
    const expression = parseScheduleExpression(text);
    if (expression?.kind !== 'hours') return expect.fail('not recurring');
    expect(expression.periodHours).toBe(periodHours);
    expect(new Date(nextTime(expression.hours, at(now)))).toEqual(new Date(at(next)));
  });

  test('that begins late in the day runs next on the next day', () => {
    const expression = parseScheduleExpression('cron(0 5 ? * * *)');
    if (expression?.kind !== 'hours') return expect.fail('not recurring');
    expect(nextTime(expression.hours, at('05:00:00'))).toBe(at('05:00:00') + 86_400_000);
  });

  test.each([
    'cron(5 * ? * * *)',
    'cron(0 24 ? * * *)',
    'cron(0 1/25 ? * * *)',
    'cron(0 1/0 ? * * *)',
    'rate(1 hour)',
    'now',
    '',
  ])('%j is none', (text) => {
    expect(parseScheduleExpression(text)).toBeUndefined();
  });
});

test('offsets are durations of ISO 8601', () => {
  expect(parseOffset('-PT1H')).toBe(-3_600_000);
  expect(parseOffset('-P1D')).toBe(-86_400_000);
  expect(parseOffset('-P1DT2H3M4S')).toBe(-93_784_000);
  expect(parseOffset('-PT0H')).toBe(0);
  for (const text of ['-P', 'PT', '1H', '-PT1X', '']) expect(parseOffset(text)).toBeUndefined();
});

test('a window is the period before, or what the offsets say', () => {
  expect(windowOf(at('11:00:00'), 1)).toEqual({ start: at('10:00:00'), end: at('11:00:00') });
  const window = windowOf(at('11:20:00'), 1, { startMs: -3_600_000, endMs: 0 });
  expect(window).toEqual({ start: at('10:20:00'), end: at('11:20:00') });
  expect(hoursOf(window).map(hourFolder)).toEqual(['2026/11/26/10', '2026/11/26/11']);
  expect(hoursOf(windowOf(at('00:00:00'), 1)).map(hourFolder)).toEqual(['2026/11/25/23']);
});
