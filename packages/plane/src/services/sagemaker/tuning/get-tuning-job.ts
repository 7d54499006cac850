import type { Scope } from '@slipway/base';
import { arnOf } from '../domain/arn.ts';
import { notFound } from '../errors.ts';
import type { Collection } from '../store.ts';
import type { TuningJob } from './domain/tuning-job.ts';

const kind = 'hyper-parameter-tuning-job';

export function tuningJobArn(scope: Scope, name: string): string {
  return arnOf({ scope, kind, name });
}

/** The job, or the refusal for a name that does not exist. */
export function getTuningJob(jobs: Collection<TuningJob>, scope: Scope, name = ''): TuningJob {
  const job = jobs.find(scope, name);
  if (job !== undefined) return job;
  throw notFound(kind, { name, arn: tuningJobArn(scope, name) });
}
