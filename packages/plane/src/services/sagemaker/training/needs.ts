import type { ProcessingJobs } from '../processing/port.ts';
import type { SageMakerNeeds } from '../service.ts';
import type { Collection } from '../store.ts';
import type { TrainingJob } from './domain/training-job.ts';

/** What the operations and the work of training jobs share. */
export interface TrainingNeeds extends SageMakerNeeds {
  readonly jobs: Collection<TrainingJob>;
  /** What evaluates debugger rules. */
  readonly processing: ProcessingJobs;
}
