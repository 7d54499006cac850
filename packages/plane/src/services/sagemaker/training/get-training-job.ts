import type { Scope } from '@slipway/base';
import { arnOf } from '../domain/arn.ts';
import { notFound } from '../errors.ts';
import type { Collection } from '../store.ts';
import type { TrainingJob } from './domain/training-job.ts';

/** The job, or the refusal for a name that does not exist. */
export function getTrainingJob(
  jobs: Collection<TrainingJob>,
  scope: Scope,
  name: string | undefined,
): TrainingJob {
  const job = jobs.find(scope, name ?? '');
  if (job !== undefined) return job;
  const resource = {
    name: name ?? '',
    arn: arnOf({ scope, kind: 'training-job', name: name ?? '' }),
  };
  throw notFound('training-job', resource);
}
