import type {
  CreateTrainingJobRequest,
  CreateTrainingJobResponse,
} from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { arnOf } from '../../domain/arn.ts';
import type { TrainingJobs } from '../port.ts';

export function createTrainingJob(jobs: TrainingJobs) {
  return async (
    input: CreateTrainingJobRequest,
    { scope }: RequestContext,
  ): Promise<CreateTrainingJobResponse> => {
    await jobs.create(scope, input);
    const name = input.TrainingJobName ?? '';
    return { TrainingJobArn: arnOf({ scope, kind: 'training-job', name }) };
  };
}
