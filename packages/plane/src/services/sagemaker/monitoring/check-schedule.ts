import type { MonitoringScheduleConfig } from '@aws-sdk/client-sagemaker';
import type { Scope } from '@slipway/base';
import { captureUriOf, checkMonitoringJob } from './check-monitoring-job.ts';
import type { MonitoringNeeds } from './needs.ts';
import { parseTiming, resolveMonitoringJob } from './resolve-monitoring-job.ts';

export interface CheckedSchedule {
  readonly config: MonitoringScheduleConfig;
  readonly endpointName: string;
}

/** What a schedule is to do, or the refusal: of its timing, its definition, an endpoint that captures nothing. */
export function checkSchedule(
  needs: MonitoringNeeds,
  scope: Scope,
  given: MonitoringScheduleConfig | undefined,
): CheckedSchedule {
  const config = { MonitoringType: 'DataQuality' as const, ...given };
  parseTiming(config);
  const job = resolveMonitoringJob(needs, scope, given);
  checkMonitoringJob(job);
  captureUriOf(needs, scope, job);
  return { config, endpointName: job.endpoint?.EndpointName ?? '' };
}
