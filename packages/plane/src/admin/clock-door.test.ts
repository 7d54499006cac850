import type { WireRequest } from '@slipway/wire';
import { describe, expect, test } from 'vitest';
import { createScheduleClock } from '../adapters/schedule-clock.ts';
import { readClock, SPEED_MAX, setClock } from './clock-door.ts';

const now = Date.UTC(2026, 10, 26, 12);
const open = () => createScheduleClock({ clock: { now: () => now } });

const request = (body: string): WireRequest => ({
  method: 'POST',
  path: '/_slipway/clock',
  query: '',
  headers: {},
  body: {
    collect: async () => Buffer.from(body),
    stream: async function* () {
      yield Buffer.from(body);
    },
    trailers: undefined,
  },
});

describe('the door of the schedule clock', () => {
  test('tells the time and the speed', () => {
    expect(JSON.parse(String(readClock(open()).body))).toEqual({
      now: '2026-11-26T12:00:00.000Z',
      speed: 1,
    });
  });

  test('sets the speed', async () => {
    const clock = open();
    const answer = await setClock(clock, request('{"speed": 60}'));
    expect(JSON.parse(String(answer.body))).toMatchObject({ speed: 60 });
    expect(clock.speed).toBe(60);
  });

  test.each(['', '{', '[]', 'null', '{"speed": "60"}', '{"speed": 0.5}', '{"speed": -1}'])(
    'refuses %j and leaves the clock as it is',
    async (body) => {
      const clock = open();
      await expect(setClock(clock, request(body))).rejects.toMatchObject({
        code: 'ValidationException',
        status: 400,
      });
      expect(clock.speed).toBe(1);
    },
  );

  test('refuses a speed that nothing could follow', async () => {
    const body = JSON.stringify({ speed: SPEED_MAX + 1 });
    await expect(setClock(open(), request(body))).rejects.toMatchObject({
      message: expect.stringContaining(`from 1 to ${SPEED_MAX}`),
    });
  });
});
