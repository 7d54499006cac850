import type { Job, JobRun as JobRunDescription } from '@aws-sdk/client-glue';
import type { StoredJob } from './domain/job.ts';
import { executionSeconds, type JobRun } from './domain/job-run.ts';

export function describeJob({ name, settings, createdAt, updatedAt }: StoredJob): Job {
  const { AllocatedCapacity: _, ...shown } = settings;
  return {
    ...shown,
    Name: name,
    CreatedOn: new Date(createdAt),
    LastModifiedOn: new Date(updatedAt),
    JobMode: settings.JobMode ?? 'SCRIPT',
  };
}

export function describeRun(run: JobRun): JobRunDescription {
  return {
    Id: run.id,
    Attempt: run.attempt,
    ...(run.previousId !== undefined && { PreviousRunId: run.previousId }),
    JobName: run.jobName,
    JobMode: 'SCRIPT',
    StartedOn: new Date(run.startedAt),
    LastModifiedOn: new Date(run.modifiedAt),
    ...(run.completedAt !== undefined && { CompletedOn: new Date(run.completedAt) }),
    JobRunState: run.state,
    Arguments: { ...run.givenArgs },
    ...(run.error !== undefined && { ErrorMessage: run.error }),
    PredecessorRuns: [],
    ExecutionTime: executionSeconds(run),
    Timeout: run.timeoutMinutes,
    MaxCapacity: run.maxCapacity,
    LogGroupName: '/aws-glue/python-jobs',
    ...(run.glueVersion !== undefined && { GlueVersion: run.glueVersion }),
  };
}
