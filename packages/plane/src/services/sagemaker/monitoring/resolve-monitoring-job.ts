import type { MonitoringScheduleConfig } from '@aws-sdk/client-sagemaker';
import type { Scope } from '@slipway/base';
import { notSupportedHere, validationError } from '../errors.ts';
import { fromDataQuality, fromInline, type MonitoringJob } from './domain/monitoring-job.ts';
import {
  parseOffset,
  parseScheduleExpression,
  type ScheduleExpression,
} from './domain/schedule-expression.ts';
import { getDefinition } from './get-monitoring.ts';
import type { MonitoringNeeds } from './needs.ts';

/** The definition that a schedule names, or has in itself. */
export function resolveMonitoringJob(
  needs: MonitoringNeeds,
  scope: Scope,
  config: MonitoringScheduleConfig | undefined,
): MonitoringJob {
  const { MonitoringJobDefinition: inline, MonitoringJobDefinitionName: name } = config ?? {};
  if ((inline === undefined) === (name === undefined)) {
    throw validationError(
      'Exactly one of MonitoringJobDefinition and MonitoringJobDefinitionName must be specified.',
    );
  }
  if (config?.MonitoringType !== undefined && config.MonitoringType !== 'DataQuality') {
    throw notSupportedHere(`monitoring of type ${config.MonitoringType}`);
  }
  if (inline !== undefined) return fromInline(inline);
  return fromDataQuality(getDefinition(needs, scope, name).request);
}

export interface Timing {
  readonly expression: ScheduleExpression;
  readonly offsets?: { readonly startMs: number; readonly endMs: number };
}

const dayMs = 86_400_000;

/** When a schedule runs and what its runs look at, or AWS's refusal. */
export function parseTiming({ ScheduleConfig: given }: MonitoringScheduleConfig): Timing {
  const text = given?.ScheduleExpression ?? '';
  const expression = parseScheduleExpression(text);
  if (expression === undefined) {
    throw validationError(
      `Invalid ScheduleExpression: "${text}". Use NOW, cron(0 * ? * * *), cron(0 [00-23] ? * * *) or cron(0 [00-23]/[01-24] ? * * *).`,
    );
  }
  const { DataAnalysisStartTime: start, DataAnalysisEndTime: end } = given ?? {};
  if (start === undefined && end === undefined) {
    if (expression.kind === 'hours') return { expression };
    throw validationError(
      'DataAnalysisStartTime and DataAnalysisEndTime are required with the ScheduleExpression NOW.',
    );
  }
  const [startMs, endMs] = [parseOffset(start ?? ''), parseOffset(end ?? '')];
  if (startMs === undefined || endMs === undefined || startMs >= endMs || endMs > 0) {
    throw validationError(
      `DataAnalysisStartTime "${start}" and DataAnalysisEndTime "${end}" must be negative durations such as -PT1H and -PT0H, the start before the end.`,
    );
  }
  if (endMs - startMs > dayMs) {
    throw validationError('The data analysis window can be at most 24 hours.');
  }
  return { expression, offsets: { startMs, endMs } };
}
