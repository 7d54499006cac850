import { silentLog } from '@slipway/base';
import { memoryRecords } from '@slipway/storage';
import type { Metrics } from '#ports/metrics.ts';
import type { AdjustableClock } from '#ports/schedule-clock.ts';
import { createScheduleClock } from '../../../adapters/schedule-clock.ts';
import { createCloudWatch } from '../../cloudwatch/index.ts';

/** A schedule clock that a test may speed up, and CloudWatch's metrics in memory. */
export function scheduleNeeds(): { readonly schedule: AdjustableClock; readonly metrics: Metrics } {
  const schedule = createScheduleClock({ clock: { now: () => Date.now() } });
  const { metrics } = createCloudWatch({ records: memoryRecords(), schedule, log: silentLog });
  return { schedule, metrics };
}
