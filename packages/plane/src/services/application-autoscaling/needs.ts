import type { Log } from '@slipway/base';
import type { Alarms } from '#ports/alarms.ts';
import type { Ids } from '#ports/ids.ts';
import type { Metrics } from '#ports/metrics.ts';
import type { ScalableVariants } from '#ports/scalable-variants.ts';
import type { ScheduleClock } from '#ports/schedule-clock.ts';
import type { ScalingStore } from './store.ts';

/** What the operations and the scaler share. */
export interface ScalingNeeds {
  readonly store: ScalingStore;
  readonly variants: ScalableVariants;
  readonly alarms: Alarms;
  readonly metrics: Metrics;
  readonly schedule: ScheduleClock;
  readonly ids: Ids;
  readonly log: Log;
}
