import type { SageMakerNeeds } from '../service.ts';
import type { Collection } from '../store.ts';
import type { TrainingJobs } from '../training/port.ts';
import type { TuningJob } from './domain/tuning-job.ts';

/** What the operations and the work of tuning jobs share. */
export interface TuningNeeds extends SageMakerNeeds {
  readonly tuningJobs: Collection<TuningJob>;
  readonly trainingJobs: TrainingJobs;
}
