import type { InstanceStateName } from '@aws-sdk/client-ec2';
import type { EpochMs } from '@slipway/base';

/** What an instance's record holds. */
export interface Instance {
  readonly id: string;
  readonly reservationId: string;
  readonly imageId: string;
  readonly type: string;
  readonly launchIndex: number;
  readonly launchedAt: EpochMs;
  readonly state: InstanceStateName;
  readonly changedAt: EpochMs;
  readonly stateReason?: StateReason;
  /** `User initiated (2026-11-26 04:44:00 GMT)` */
  readonly transitionReason?: string;
  /** The script, decoded. It runs at the first boot only. */
  readonly userData?: string;
  readonly program: 'none' | 'waiting' | 'running' | 'done';
  readonly shutdownBehavior: 'stop' | 'terminate';
  readonly isProtected: boolean;
  /** Name of the instance profile, which the role of the program goes by. */
  readonly profile?: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly clientToken?: string;
  readonly keyName?: string;
  readonly isEbsOptimized: boolean;
}

export interface StateReason {
  readonly code: string;
  readonly message: string;
}

/** Source: EC2 API reference, InstanceState, read 2026-11. */
export const stateCodes: Readonly<Record<InstanceStateName, number>> = {
  pending: 0,
  running: 16,
  'shutting-down': 32,
  terminated: 48,
  stopping: 64,
  stopped: 80,
};

export const byUser: StateReason = {
  code: 'Client.UserInitiatedShutdown',
  message: 'Client.UserInitiatedShutdown: User initiated shutdown',
};

export const byInstance: StateReason = {
  code: 'Client.InstanceInitiatedShutdown',
  message: 'Client.InstanceInitiatedShutdown: Instance initiated shutdown',
};

export const byPlane: StateReason = {
  code: 'Server.ScheduledStop',
  message: 'Server.ScheduledStop: The local plane was stopped',
};

/** A terminated instance is shown for an hour. Source: EC2 user guide, terminate your instance, read 2026-11. */
const terminatedShownMs = 3_600_000;

export function isShown({ state, changedAt }: Instance, now: EpochMs): boolean {
  return state !== 'terminated' || now - changedAt < terminatedShownMs;
}

export function enter(instance: Instance, state: InstanceStateName, now: EpochMs): Instance {
  return instance.state === state ? instance : { ...instance, state, changedAt: now };
}

/** Begins to end an instance; one that is over stays as it is. */
export function shutDown(
  instance: Instance,
  how: { readonly into: 'stopping' | 'shutting-down'; readonly reason: StateReason; now: EpochMs },
): Instance {
  const isOver = instance.state === 'terminated' || instance.state === 'shutting-down';
  const isSame = how.into === 'stopping' && /^stopp/.test(instance.state);
  if (isOver || isSame) return instance;
  return {
    ...enter(instance, how.into, how.now),
    stateReason: how.reason,
    transitionReason: transitionReason(how.reason, how.now),
  };
}

/** The machine is off. */
export function settle(instance: Instance, now: EpochMs): Instance {
  const program = instance.program === 'none' ? 'none' : 'done';
  if (instance.state === 'shutting-down') {
    return { ...enter(instance, 'terminated', now), program };
  }
  return instance.state === 'stopping' ? { ...enter(instance, 'stopped', now), program } : instance;
}

function transitionReason({ code }: StateReason, now: EpochMs): string {
  if (code !== byUser.code) return '';
  const time = new Date(now).toISOString().slice(0, 19).replace('T', ' ');
  return `User initiated (${time} GMT)`;
}
