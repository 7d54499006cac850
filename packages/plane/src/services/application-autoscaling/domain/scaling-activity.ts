import type { EpochMs } from '@slipway/base';
import type { TargetId } from './scalable-target.ts';

/** One change of a target's capacity. Times are those of the schedule clock. */
export interface ScalingActivity extends TargetId {
  readonly id: string;
  readonly cause: string;
  readonly description: string;
  readonly from: number;
  readonly to: number;
  readonly startedAt: EpochMs;
  readonly endedAt?: EpochMs;
  readonly status: 'InProgress' | 'Successful' | 'Failed';
  readonly message?: string;
}

export type Direction = 'in' | 'out';

export function directionOf({ from, to }: ScalingActivity): Direction {
  return to > from ? 'out' : 'in';
}

export function describeGoal(instances: number): string {
  return `Setting desired instance count to ${instances}.`;
}

export function succeed(activity: ScalingActivity, now: EpochMs): ScalingActivity {
  const message = `Successfully set desired instance count to ${activity.to}. Change successfully fulfilled by sagemaker.`;
  return { ...activity, status: 'Successful', endedAt: now, message };
}

export function fail(activity: ScalingActivity, reason: string, now: EpochMs): ScalingActivity {
  const message = `Failed to set desired instance count to ${activity.to}. Reason: ${reason}`;
  return { ...activity, status: 'Failed', endedAt: now, message };
}
