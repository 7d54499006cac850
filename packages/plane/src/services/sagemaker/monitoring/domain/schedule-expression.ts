import type { EpochMs } from '@slipway/base';

/** When a monitoring schedule runs. Source: developer guide, schedule monitoring jobs, read 2026-11. */
export type ScheduleExpression =
  | { readonly kind: 'now' }
  /** Hours of the day, UTC, and how many hours a run looks back. */
  | { readonly kind: 'hours'; readonly hours: readonly number[]; readonly periodHours: number };

const hourMs = 3_600_000;
const dayHours = 24;

/** `NOW`, `cron(0 * ? * * *)`, `cron(0 H ? * * *)` and `cron(0 H/N ? * * *)`; undefined for anything else. */
export function parseScheduleExpression(text: string): ScheduleExpression | undefined {
  if (text === 'NOW') return { kind: 'now' };
  const match = /^cron\(0 (?:(\*)|(\d{1,2})(?:\/(\d{1,2}))?) \? \* \* \*\)$/.exec(text);
  if (match === null) return undefined;
  const [, every, startText = '0', stepText] = match;
  if (every !== undefined) return hoursFrom(0, 1);
  const start = Number(startText);
  const step = stepText === undefined ? dayHours : Number(stepText);
  return start < dayHours && step >= 1 && step <= dayHours ? hoursFrom(start, step) : undefined;
}

/** A step that divides the day goes around it; another begins anew each day. */
function hoursFrom(start: number, step: number): ScheduleExpression {
  const isAround = dayHours % step === 0;
  const count = isAround ? dayHours / step : Math.ceil((dayHours - start) / step);
  const hours = Array.from({ length: count }, (_, at) => (start + at * step) % dayHours);
  return { kind: 'hours', hours: hours.sort((a, b) => a - b), periodHours: step };
}

/** The first time of the schedule after `now`. */
export function nextTime(hours: readonly number[], now: EpochMs): EpochMs {
  let next = Math.floor(now / hourMs) * hourMs + hourMs;
  while (!hours.includes(new Date(next).getUTCHours())) next += hourMs;
  return next;
}

export interface AnalysisWindow {
  readonly start: EpochMs;
  readonly end: EpochMs;
}

/** What a run looks at: the period that ends at its time, or what the offsets say. */
export function windowOf(
  scheduledAt: EpochMs,
  periodHours: number,
  offsets?: { readonly startMs: number; readonly endMs: number },
): AnalysisWindow {
  if (offsets !== undefined) {
    return { start: scheduledAt + offsets.startMs, end: scheduledAt + offsets.endMs };
  }
  return { start: scheduledAt - periodHours * hourMs, end: scheduledAt };
}

/** `-PT1H`, `-P1D`, `-PT0H` in milliseconds; undefined for what is no such duration. */
export function parseOffset(text: string): number | undefined {
  const match = /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text);
  if (match === null || /[PT]$/.test(text)) return undefined;
  const [, sign, days = '0', hours = '0', minutes = '0', seconds = '0'] = match;
  const total =
    ((Number(days) * dayHours + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
  return (sign === '-' ? -total : total) * 1000 + 0;
}

/** The whole hours that a window touches, each by its start. */
export function hoursOf({ start, end }: AnalysisWindow): readonly EpochMs[] {
  const hours: EpochMs[] = [];
  for (let at = Math.floor(start / hourMs) * hourMs; at < end; at += hourMs) hours.push(at);
  return hours;
}

/** `2026/11/26/10` */
export function hourFolder(at: EpochMs): string {
  return new Date(at).toISOString().slice(0, 13).replace('T', '-').replaceAll('-', '/');
}
