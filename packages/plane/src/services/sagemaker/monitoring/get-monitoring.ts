import type { Scope } from '@slipway/base';
import { arnOf } from '../domain/arn.ts';
import { notFound } from '../errors.ts';
import type { MonitoringSchedule } from './domain/monitoring-schedule.ts';
import type { DataQualityDefinition, MonitoringNeeds } from './needs.ts';

export function getSchedule(
  { schedules }: MonitoringNeeds,
  scope: Scope,
  name = '',
): MonitoringSchedule {
  const found = schedules.find(scope, name);
  if (found !== undefined) return found;
  const arn = arnOf({ scope, kind: 'monitoring-schedule', name });
  throw notFound('monitoring-schedule', { name, arn });
}

export function getDefinition(
  { definitions }: MonitoringNeeds,
  scope: Scope,
  name = '',
): DataQualityDefinition {
  const found = definitions.find(scope, name);
  if (found !== undefined) return found;
  const arn = arnOf({ scope, kind: 'data-quality-job-definition', name });
  throw notFound('data-quality-job-definition', { name, arn });
}
