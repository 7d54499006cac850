import { readFileSync, writeFileSync } from 'node:fs';
import type { Clock, EpochMs } from '@slipway/base';
import type { AdjustableClock } from '#ports/schedule-clock.ts';

export interface ScheduleClockOptions {
  readonly clock: Clock;
  /** Where it keeps how far it is ahead of the machine's clock; in memory only when not given. */
  readonly file?: string;
}

/** `setTimeout` takes no more. */
const TIMEOUT_MAX_MS = 2 ** 31 - 1;
const SAVE_EVERY_MS = 5000;

/** A clock that can be sped up. A new plane starts it at the machine's speed, where the one before it left it. */
export function createScheduleClock(options: ScheduleClockOptions): AdjustableClock {
  return new SpeedyClock(options);
}

class SpeedyClock implements AdjustableClock {
  readonly #clock: Clock;
  readonly #file: string | undefined;
  readonly #sleepers = new Set<() => void>();
  /** At `real` it was `plane` by this clock. */
  #anchor: { readonly real: EpochMs; readonly plane: EpochMs };
  #speed = 1;
  #saving: NodeJS.Timeout | undefined;

  constructor({ clock, file }: ScheduleClockOptions) {
    this.#clock = clock;
    this.#file = file;
    const real = clock.now();
    this.#anchor = { real, plane: real + (file === undefined ? 0 : readAhead(file)) };
  }

  get speed(): number {
    return this.#speed;
  }

  now(): EpochMs {
    return Math.floor(this.#anchor.plane + (this.#clock.now() - this.#anchor.real) * this.#speed);
  }

  setSpeed(speed: number): void {
    this.#anchor = { plane: this.now(), real: this.#clock.now() };
    this.#speed = speed;
    this.#save();
    clearInterval(this.#saving);
    this.#saving = speed === 1 ? undefined : setInterval(() => this.#save(), SAVE_EVERY_MS).unref();
    for (const wake of [...this.#sleepers]) wake();
  }

  async sleepUntil(at: EpochMs, signal: AbortSignal): Promise<void> {
    for (;;) {
      signal.throwIfAborted();
      const leftMs = at - this.now();
      if (leftMs <= 0) return;
      await this.#sleep(Math.min(TIMEOUT_MAX_MS, Math.ceil(leftMs / this.#speed)), signal);
    }
  }

  close(): void {
    clearInterval(this.#saving);
    if (this.#file !== undefined && this.now() !== this.#clock.now()) this.#save();
  }

  /** Until the time is over, the speed changes or the signal comes. */
  #sleep(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', wake);
        this.#sleepers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      signal.addEventListener('abort', wake);
      this.#sleepers.add(wake);
    });
  }

  #save(): void {
    if (this.#file === undefined) return;
    const aheadMs = this.now() - this.#clock.now();
    writeFileSync(this.#file, JSON.stringify({ aheadMs }), { mode: 0o600 });
  }
}

/** None when there is no file or it was cut off half-way. */
function readAhead(file: string): number {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const aheadMs =
      typeof read === 'object' && read !== null ? Reflect.get(read, 'aheadMs') : undefined;
    return typeof aheadMs === 'number' && aheadMs > 0 ? aheadMs : 0;
  } catch {
    return 0;
  }
}
