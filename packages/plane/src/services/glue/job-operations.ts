import type { Operations } from '@slipway/wire';
import type { GlueParts } from './needs.ts';
import { batchStopJobRun } from './operations/batch-stop-job-run.ts';
import { createJob } from './operations/create-job.ts';
import { deleteJob } from './operations/delete-job.ts';
import { getJob } from './operations/get-job.ts';
import { getJobRun } from './operations/get-job-run.ts';
import { getJobRuns } from './operations/get-job-runs.ts';
import { getJobs } from './operations/get-jobs.ts';
import { listJobs } from './operations/list-jobs.ts';
import { startJobRun } from './operations/start-job-run.ts';
import { updateJob } from './operations/update-job.ts';
import type { JobRunner } from './work/job-runner.ts';

/** Jobs and their runs. */
export function jobOperations(parts: GlueParts, runner: JobRunner): Operations {
  return {
    BatchStopJobRun: batchStopJobRun(parts, runner),
    CreateJob: createJob(parts),
    DeleteJob: deleteJob(parts),
    GetJob: getJob(parts),
    GetJobRun: getJobRun(parts),
    GetJobRuns: getJobRuns(parts),
    GetJobs: getJobs(parts),
    ListJobs: listJobs(parts),
    StartJobRun: startJobRun(parts, runner),
    UpdateJob: updateJob(parts),
  };
}
