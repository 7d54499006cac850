import type { Operations } from '@slipway/wire';
import { hostingStore } from '../hosting/hosting-store.ts';
import type { SageMakerNeeds } from '../service.ts';
import { createTransformJob } from './operations/create-transform-job.ts';
import { describeTransformJob } from './operations/describe-transform-job.ts';
import { listTransformJobs } from './operations/list-transform-jobs.ts';
import { stopTransformJob } from './operations/stop-transform-job.ts';
import { transformStore } from './transform-store.ts';
import { TransformRunner } from './work/transform-runner.ts';

export interface Transform {
  readonly operations: Operations;
  /** Takes up the jobs that an earlier plane left unfinished. */
  start(): Promise<void>;
  /** Suspends the jobs that run; the next `start` takes them up. */
  stop(): Promise<void>;
  /** Behind it, when no process is left: nothing that came from S3 lies about. */
  wipe(): Promise<void>;
}

/** Batch transform jobs. */
export function createTransform(needs: SageMakerNeeds): Transform {
  const jobs = transformStore(needs.records);
  const hosting = hostingStore(needs.records);
  const runner = new TransformRunner(needs, jobs);
  const own = { ...needs, jobs, hosting, runner };
  return {
    start: () => runner.start(),
    stop: () => runner.stop(),
    wipe: () => runner.wipe(),
    operations: {
      CreateTransformJob: createTransformJob(own),
      DescribeTransformJob: describeTransformJob(jobs),
      ListTransformJobs: listTransformJobs(jobs),
      StopTransformJob: stopTransformJob(own),
    },
  };
}
