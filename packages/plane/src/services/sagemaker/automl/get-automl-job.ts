import type { Scope } from '@slipway/base';
import { arnOf } from '../domain/arn.ts';
import { notFound } from '../errors.ts';
import type { Collection } from '../store.ts';
import type { AutoMlJob } from './domain/automl-job.ts';

const kind = 'automl-job';

export function autoMlJobArn(scope: Scope, name: string): string {
  return arnOf({ scope, kind, name });
}

/** The job, or the refusal for a name that does not exist. */
export function getAutoMlJob(jobs: Collection<AutoMlJob>, scope: Scope, name = ''): AutoMlJob {
  const job = jobs.find(scope, name);
  if (job !== undefined) return job;
  throw notFound(kind, { name, arn: autoMlJobArn(scope, name) });
}
