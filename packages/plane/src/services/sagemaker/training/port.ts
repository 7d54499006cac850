import type { CreateTrainingJobRequest } from '@aws-sdk/client-sagemaker';
import type { Scope } from '@slipway/base';
import type { MetricDefinition } from './domain/metric-definition.ts';
import type { TrainingJob } from './domain/training-job.ts';
import type { TrainingOrigin } from './domain/training-origin.ts';

/** How other families (tuning, Autopilot) have training jobs of their own. */
export interface TrainingJobs {
  /** Throws the refusal that CreateTrainingJob would answer, but for a name that is taken. */
  check(scope: Scope, request: CreateTrainingJobRequest): Promise<void>;
  /** Makes the job, which then goes on by itself. Throws as CreateTrainingJob does. */
  create(scope: Scope, request: CreateTrainingJobRequest, origin?: TrainingOrigin): Promise<void>;
  find(scope: Scope, name: string): TrainingJob | undefined;
  /** Wishes for the end of a job; one that is ended or stopping is left as it is. */
  stop(scope: Scope, name: string): Promise<void>;
  /** What the service adds to a job of a built-in algorithm; none for other images. */
  builtInMetrics(imageUri: string): readonly MetricDefinition[];
}
