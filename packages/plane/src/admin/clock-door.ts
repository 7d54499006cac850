import { AwsServiceError, type WireRequest, type WireResponse } from '@slipway/wire';
import type { AdjustableClock } from '#ports/schedule-clock.ts';

/** At this speed an hour is a second: faster than metrics and jobs could follow. */
export const SPEED_MAX = 3600;
const BODY_MAX_BYTES = 4096;

export interface ClockAnswer {
  /** ISO 8601, by the schedule clock. */
  readonly now: string;
  readonly speed: number;
}

export function readClock(clock: AdjustableClock): WireResponse {
  const answer: ClockAnswer = { now: new Date(clock.now()).toISOString(), speed: clock.speed };
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: `${JSON.stringify(answer)}\n`,
  };
}

/** `{"speed": 60}`: an hour of schedules, metrics and cooldowns in a minute. */
export async function setClock(
  clock: AdjustableClock,
  request: WireRequest,
): Promise<WireResponse> {
  const text = Buffer.from(await request.body.collect(BODY_MAX_BYTES)).toString('utf8');
  clock.setSpeed(parseSpeed(text));
  return readClock(clock);
}

function parseSpeed(text: string): number {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refusal();
  }
  const speed = typeof value === 'object' && value !== null ? Reflect.get(value, 'speed') : value;
  if (typeof speed !== 'number' || !(speed >= 1) || speed > SPEED_MAX) throw refusal();
  return speed;
}

function refusal(): AwsServiceError {
  return new AwsServiceError({
    code: 'ValidationException',
    message: `The body must be {"speed": <number from 1 to ${SPEED_MAX}>}`,
  });
}
