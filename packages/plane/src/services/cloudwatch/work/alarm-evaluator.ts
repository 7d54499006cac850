import type { EpochMs, Log, Scope } from '@slipway/base';
import type { AlarmActor, AlarmPoint, AlarmSettings, AlarmState, Alarms } from '#ports/alarms.ts';
import type { Metrics } from '#ports/metrics.ts';
import type { ScheduleClock } from '#ports/schedule-clock.ts';
import type { AlarmStore, ScopedAlarm } from '../alarm-store.ts';
import { evaluate, newAlarm, reconfigure } from '../domain/alarm.ts';
import { EXTRA_PERIODS } from '../domain/judge-alarm.ts';
import { statisticNamed } from '../domain/statistic.ts';

export interface EvaluatorNeeds {
  readonly store: AlarmStore;
  readonly metrics: Metrics;
  readonly schedule: ScheduleClock;
  readonly log: Log;
}

/** Judges every alarm once a minute of the schedule clock and has its actions carried out. */
export class AlarmEvaluator implements Alarms {
  readonly #needs: EvaluatorNeeds;
  readonly #actors = new Map<string, AlarmActor>();

  constructor(needs: EvaluatorNeeds) {
    this.#needs = needs;
  }

  async put(scope: Scope, settings: AlarmSettings): Promise<void> {
    const now = this.#needs.schedule.now();
    await this.#needs.store.update(scope, settings.name, (current) =>
      current === undefined ? newAlarm(settings, now) : reconfigure(current, settings, now),
    );
  }

  async remove(scope: Scope, names: readonly string[]): Promise<void> {
    await this.#needs.store.remove(scope, names);
  }

  onAction(arnPrefix: string, actor: AlarmActor): void {
    this.#actors.set(arnPrefix, actor);
  }

  knowsAction(action: string): boolean {
    return this.#actorOf(action) !== undefined;
  }

  async evaluateAll(now: EpochMs): Promise<void> {
    await Promise.all(this.#needs.store.all().map((scoped) => this.#evaluate(scoped, now)));
  }

  /** Carries out what the alarm's state asks for. */
  async act({ scope, alarm }: ScopedAlarm, points: readonly AlarmPoint[]): Promise<void> {
    const { settings, state } = alarm;
    if (!settings.actionsEnabled) return;
    for (const action of actionsOf(settings, state)) {
      const firing = {
        scope,
        alarm: settings,
        action,
        state,
        points,
        at: this.#needs.schedule.now(),
      };
      try {
        await this.#actorOf(action)?.act(firing);
      } catch (error) {
        this.#needs.log.error('alarm.action-failed', { alarm: settings.name, action, error });
      }
    }
  }

  async #evaluate({ scope, alarm }: ScopedAlarm, now: EpochMs): Promise<void> {
    const { store } = this.#needs;
    const periods = this.#periods(scope, alarm.settings, now);
    const points = periods.filter((point) => point !== undefined);
    const before = alarm.state;
    const after = await store.update(scope, alarm.settings.name, (current) =>
      current === undefined ? undefined : evaluate(current, periods, now),
    );
    if (after === undefined) return;
    // The first minute in a state is a transition; a scaling policy is asked again each minute of an alarm.
    if (after.state !== before || after.state === 'ALARM')
      await this.act({ scope, alarm: after }, points);
  }

  #periods(
    scope: Scope,
    settings: AlarmSettings,
    now: EpochMs,
  ): readonly (AlarmPoint | undefined)[] {
    const { periodSeconds, evaluationPeriods, unit } = settings;
    const periodMs = periodSeconds * 1000;
    const to = Math.floor(now / periodMs) * periodMs;
    const count = evaluationPeriods + EXTRA_PERIODS;
    const statistic = statisticNamed(settings.statistic);
    const found = new Map<EpochMs, AlarmPoint>();
    const range = {
      from: to - count * periodMs,
      to,
      periodMs,
      ...(unit !== undefined && { unit }),
    };
    for (const point of this.#needs.metrics.read(scope, metricOf(settings), range)) {
      const value = statistic?.(point);
      if (value !== undefined) {
        found.set(point.start, { start: point.start, value, sampleCount: point.count });
      }
    }
    return Array.from({ length: count }, (_, at) => found.get(range.from + at * periodMs));
  }

  #actorOf(action: string): AlarmActor | undefined {
    for (const [prefix, actor] of this.#actors) if (action.startsWith(prefix)) return actor;
    return undefined;
  }
}

function actionsOf(settings: AlarmSettings, state: AlarmState): readonly string[] {
  switch (state) {
    case 'ALARM':
      return settings.alarmActions;
    case 'OK':
      return settings.okActions;
    case 'INSUFFICIENT_DATA':
      return settings.insufficientDataActions;
  }
}

function metricOf({ namespace, metricName, dimensions }: AlarmSettings) {
  return {
    namespace,
    name: metricName,
    dimensions: Object.fromEntries(dimensions.map(({ Name, Value }) => [Name, Value])),
  };
}
