import type { Scope } from '@slipway/base';
import { arnOf } from '../domain/arn.ts';
import { notFound } from '../errors.ts';
import type { Collection } from '../store.ts';
import type { ProcessingJob } from './domain/processing-job.ts';

export function getProcessingJob(
  jobs: Collection<ProcessingJob>,
  scope: Scope,
  name = '',
): ProcessingJob {
  const job = jobs.find(scope, name);
  if (job === undefined) {
    throw notFound('processing-job', {
      name,
      arn: arnOf({ scope, kind: 'processing-job', name }),
    });
  }
  return job;
}
