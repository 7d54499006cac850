import type { EpochMs } from '@slipway/base';

/** `startTime` is included, `endTime` is not. */
export interface TimeRange {
  readonly startTime?: EpochMs | undefined;
  readonly endTime?: EpochMs | undefined;
}

export function isWithin({ startTime, endTime }: TimeRange, timestamp: EpochMs): boolean {
  return (
    (startTime === undefined || timestamp >= startTime) &&
    (endTime === undefined || timestamp < endTime)
  );
}
