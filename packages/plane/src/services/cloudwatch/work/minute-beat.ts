import type { EpochMs, Log } from '@slipway/base';
import type { ScheduleClock } from '#ports/schedule-clock.ts';

const MINUTE_MS = 60_000;
/** Minutes that are made up for one by one when the clock has run ahead of us. */
const LAG_MAX = 120;

export interface MinuteBeatNeeds {
  readonly schedule: ScheduleClock;
  readonly log: Log;
  /** Called with the start of each minute that has ended, in turn. */
  readonly onMinute: (minute: EpochMs) => Promise<void>;
}

/** The pulse of metrics and alarms: once a minute of the schedule clock. */
export class MinuteBeat {
  readonly #needs: MinuteBeatNeeds;
  readonly #stopping = new AbortController();
  #running: Promise<void> = Promise.resolve();

  constructor(needs: MinuteBeatNeeds) {
    this.#needs = needs;
  }

  start(): void {
    this.#running = this.#run().catch((error: unknown) => {
      if (!this.#stopping.signal.aborted) this.#needs.log.error('minute-beat.stopped', { error });
    });
  }

  async stop(): Promise<void> {
    this.#stopping.abort(new Error('the plane stops'));
    await this.#running;
  }

  async #run(): Promise<void> {
    const { schedule, log, onMinute } = this.#needs;
    let minute = Math.floor(schedule.now() / MINUTE_MS) * MINUTE_MS;
    for (;;) {
      await schedule.sleepUntil(minute + MINUTE_MS, this.#stopping.signal);
      try {
        await onMinute(minute);
      } catch (error) {
        log.error('minute-beat.failed', { error });
      }
      const newest = Math.floor(schedule.now() / MINUTE_MS) * MINUTE_MS;
      minute = Math.max(minute + MINUTE_MS, newest - LAG_MAX * MINUTE_MS);
    }
  }
}
