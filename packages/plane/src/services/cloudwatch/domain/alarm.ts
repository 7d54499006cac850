import type { EpochMs } from '@slipway/base';
import type { AlarmPoint, AlarmSettings, AlarmState } from '#ports/alarms.ts';
import { reasonData, reasonOf } from './alarm-reason.ts';
import { judge, type Verdict } from './judge-alarm.ts';

/** An alarm as it is kept. Times are those of the schedule clock. */
export interface Alarm {
  readonly settings: AlarmSettings;
  readonly configuredAt: EpochMs;
  readonly state: AlarmState;
  readonly reason: string;
  readonly reasonData: string;
  readonly stateUpdatedAt: EpochMs;
  readonly transitionedAt: EpochMs;
}

const UNCHECKED = 'Unchecked: Initial alarm creation';

export function newAlarm(settings: AlarmSettings, now: EpochMs): Alarm {
  return {
    settings,
    configuredAt: now,
    state: 'INSUFFICIENT_DATA',
    reason: UNCHECKED,
    reasonData: '',
    stateUpdatedAt: now,
    transitionedAt: now,
  };
}

export function reconfigure(alarm: Alarm, settings: AlarmSettings, now: EpochMs): Alarm {
  return { ...alarm, settings, configuredAt: now };
}

/** What the latest periods say of it; undefined when its state stays as it is. */
export function evaluate(
  alarm: Alarm,
  points: readonly (AlarmPoint | undefined)[],
  now: EpochMs,
): Alarm | undefined {
  const verdict: Verdict = judge(alarm.settings, points, alarm.state);
  if (verdict.state === alarm.state) return undefined;
  return {
    ...alarm,
    state: verdict.state,
    reason: reasonOf(alarm.settings, verdict, alarm.state),
    reasonData: reasonData(alarm.settings, verdict, now),
    stateUpdatedAt: now,
    transitionedAt: now,
  };
}

/** SetAlarmState: holds until the next evaluation. */
export function setByHand(
  alarm: Alarm,
  wish: Pick<Alarm, 'state' | 'reason' | 'reasonData'>,
  now: EpochMs,
): Alarm {
  const transitionedAt = wish.state === alarm.state ? alarm.transitionedAt : now;
  return { ...alarm, ...wish, stateUpdatedAt: now, transitionedAt };
}
