import type { Scope } from '@slipway/base';
import type { StoredJob } from './domain/job.ts';
import type { JobRun } from './domain/job-run.ts';
import { entityNotFound } from './errors.ts';
import type { GlueStore } from './store.ts';

export function getJob(store: GlueStore, scope: Scope, name: string | undefined): StoredJob {
  const job = store.jobs.find(scope, [name ?? '']);
  if (job === undefined) throw entityNotFound(`Job ${name} not found.`);
  return job;
}

export interface RunName {
  readonly job: string | undefined;
  readonly run: string | undefined;
}

export function getRun(store: GlueStore, scope: Scope, { job, run }: RunName): JobRun {
  const found = store.runs.find(scope, [job ?? '', run ?? '']);
  if (found === undefined) throw entityNotFound(`Job run ${run} of job ${job} not found.`);
  return found;
}
