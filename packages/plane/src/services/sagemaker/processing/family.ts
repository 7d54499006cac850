import type { Operations } from '@slipway/wire';
import type { SageMakerNeeds } from '../service.ts';
import { collection } from '../store.ts';
import type { ProcessingJob } from './domain/processing-job.ts';
import type { ProcessingNeeds } from './needs.ts';
import { createProcessingJob } from './operations/create-processing-job.ts';
import { deleteProcessingJob } from './operations/delete-processing-job.ts';
import { describeProcessingJob } from './operations/describe-processing-job.ts';
import { listProcessingJobs } from './operations/list-processing-jobs.ts';
import { stopProcessingJob } from './operations/stop-processing-job.ts';
import type { ProcessingJobs } from './port.ts';
import { processingJobs } from './processing-jobs.ts';
import { ProcessingRunner } from './work/processing-runner.ts';

export interface Processing {
  readonly operations: Operations;
  /** For the families that start processing jobs. */
  readonly jobs: ProcessingJobs;
  /** Goes on with the jobs that an earlier plane left; the supervisor must have recovered. */
  start(): Promise<void>;
  /** Ends the jobs that are under way and says so in their status. */
  stop(): Promise<void>;
  /** Behind it, when no process is left: nothing that came from S3 lies about. */
  wipe(): Promise<void>;
}

/** Processing jobs. */
export function createProcessing(needs: SageMakerNeeds): Processing {
  const own: ProcessingNeeds = {
    ...needs,
    jobs: collection<ProcessingJob>(needs.records, 'processing-job'),
  };
  const runner = new ProcessingRunner(own);
  const port = processingJobs(own, runner);
  return {
    jobs: port,
    start: () => runner.start(),
    stop: () => runner.close(),
    wipe: () => runner.wipe(),
    operations: {
      CreateProcessingJob: createProcessingJob(port),
      DescribeProcessingJob: describeProcessingJob(own),
      ListProcessingJobs: listProcessingJobs(own),
      StopProcessingJob: stopProcessingJob(own, port),
      DeleteProcessingJob: deleteProcessingJob(own),
    },
  };
}
