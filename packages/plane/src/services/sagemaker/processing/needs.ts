import type { SageMakerNeeds } from '../service.ts';
import type { Collection } from '../store.ts';
import type { ProcessingJob } from './domain/processing-job.ts';

/** What the operations and the work of processing jobs share. */
export interface ProcessingNeeds extends SageMakerNeeds {
  readonly jobs: Collection<ProcessingJob>;
}
