import type { ProcessingJobs } from '../processing/port.ts';
import type { SageMakerNeeds } from '../service.ts';
import type { Collection } from '../store.ts';
import type { TrainingJobs } from '../training/port.ts';
import type { AutoMlJob } from './domain/automl-job.ts';

/** What the operations and the work of AutoML jobs share. */
export interface AutoMlNeeds extends SageMakerNeeds {
  readonly autoMlJobs: Collection<AutoMlJob>;
  readonly trainingJobs: TrainingJobs;
  readonly processingJobs: ProcessingJobs;
}
