import type { Operations } from '@slipway/wire';
import type { SpotCapacity } from '#ports/spot-capacity.ts';
import type { ProcessingJobs } from '../processing/port.ts';
import type { SageMakerNeeds } from '../service.ts';
import { collection } from '../store.ts';
import type { TrainingJob } from './domain/training-job.ts';
import { interruptTrainingJob } from './interrupt-training-job.ts';
import type { TrainingNeeds } from './needs.ts';
import { createTrainingJob } from './operations/create-training-job.ts';
import { deleteTrainingJob } from './operations/delete-training-job.ts';
import { describeTrainingJob } from './operations/describe-training-job.ts';
import { listTrainingJobs } from './operations/list-training-jobs.ts';
import { stopTrainingJob } from './operations/stop-training-job.ts';
import type { TrainingJobs } from './port.ts';
import { trainingJobs } from './training-jobs.ts';
import { TrainingRunner } from './work/training-runner.ts';

export interface Training {
  readonly operations: Operations;
  readonly spot: SpotCapacity;
  /** For families that make training jobs of their own. */
  readonly jobs: TrainingJobs;
  /** Goes on with the jobs that an earlier plane left; the supervisor must have recovered. */
  start(): Promise<void>;
  /** Ends the jobs that are under way and says so in their status. */
  stop(): Promise<void>;
  /** Behind it, when no process is left: nothing that came from S3 lies about. */
  wipe(): Promise<void>;
}

/** Training jobs. */
export function createTraining(needs: SageMakerNeeds, processing: ProcessingJobs): Training {
  const own: TrainingNeeds = {
    ...needs,
    processing,
    jobs: collection<TrainingJob>(needs.records, 'training-job'),
  };
  const runner = new TrainingRunner(own);
  const jobs = trainingJobs(own, runner);
  return {
    jobs,
    spot: { interrupt: interruptTrainingJob(own, runner) },
    start: () => runner.start(),
    stop: () => runner.close(),
    wipe: () => runner.wipe(),
    operations: {
      CreateTrainingJob: createTrainingJob(jobs),
      DescribeTrainingJob: describeTrainingJob(own),
      ListTrainingJobs: listTrainingJobs(own),
      StopTrainingJob: stopTrainingJob(own, runner),
      DeleteTrainingJob: deleteTrainingJob(own),
    },
  };
}
