import type { Scope } from '@slipway/base';
import { arnOf } from '../domain/arn.ts';
import { notFound, notSupportedHere, validationError } from '../errors.ts';
import type { MonitoringJob } from './domain/monitoring-job.ts';
import type { MonitoringNeeds } from './needs.ts';

/** Refuses a definition that cannot be carried out; patterns and ranges were checked before. */
export function checkMonitoringJob(job: MonitoringJob): void {
  if (job.hasOtherInput) {
    throw notSupportedHere(
      'BatchTransformInput',
      'Run the monitor image as a processing job over the transform output.',
    );
  }
  if (job.endpoint === undefined) throw validationError('EndpointInput is required.');
  if (job.endpoint.S3InputMode === 'Pipe') throw notSupportedHere('S3InputMode Pipe');
  if (job.app.RecordPreprocessorSourceUri !== undefined) {
    throw notSupportedHere('RecordPreprocessorSourceUri');
  }
  if (job.app.PostAnalyticsProcessorSourceUri !== undefined) {
    throw notSupportedHere('PostAnalyticsProcessorSourceUri');
  }
  if ((job.output?.MonitoringOutputs ?? []).length !== 1) {
    throw validationError('Exactly one MonitoringOutput is required.');
  }
}

/** A schedule needs an endpoint that is there and captures. Answers where the data go. */
export function captureUriOf(needs: MonitoringNeeds, scope: Scope, job: MonitoringJob): string {
  const name = job.endpoint?.EndpointName ?? '';
  const capture = needs.captured.destination(scope, name);
  const arn = arnOf({ scope, kind: 'endpoint', name });
  if (capture === undefined) throw notFound('endpoint', { name, arn });
  if (capture.uri !== undefined) return capture.uri;
  throw validationError(
    `Data capture is not enabled for endpoint "${arn}". Enable DataCaptureConfig in its endpoint configuration.`,
  );
}
