import type { CreateProcessingJobRequest } from '@aws-sdk/client-sagemaker';
import type { Scope } from '@slipway/base';
import type { ProcessingJob, ProcessingOrigin } from './domain/processing-job.ts';

/**
 * Processing jobs as other families of resources start them: debugger rules, monitoring schedules. They are the jobs
 * that DescribeProcessingJob shows, and are found again after a crash.
 */
export interface ProcessingJobs {
  /** Refuses as CreateProcessingJob does; the request's patterns and ranges are the caller's concern. */
  create(
    scope: Scope,
    request: CreateProcessingJobRequest,
    origin?: ProcessingOrigin,
  ): Promise<void>;
  find(scope: Scope, name: string): ProcessingJob | undefined;
  /** Stops a job that has not ended; does nothing for others. */
  stop(scope: Scope, name: string): Promise<void>;
}
