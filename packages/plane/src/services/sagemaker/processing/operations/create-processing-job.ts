import type {
  CreateProcessingJobRequest,
  CreateProcessingJobResponse,
} from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { arnOf } from '../../domain/arn.ts';
import type { ProcessingJobs } from '../port.ts';

/** An image that this plane cannot run is no refusal: the job is made and fails, with the list of what can run. */
export function createProcessingJob(jobs: ProcessingJobs) {
  return async (
    input: CreateProcessingJobRequest,
    { scope }: RequestContext,
  ): Promise<CreateProcessingJobResponse> => {
    await jobs.create(scope, input);
    const name = input.ProcessingJobName ?? '';
    return { ProcessingJobArn: arnOf({ scope, kind: 'processing-job', name }) };
  };
}
