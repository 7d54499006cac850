import type { CreateJobRequest } from '@aws-sdk/client-glue';
import type { EpochMs } from '@slipway/base';

/** The request with AWS's defaults. */
export type JobSettings = Omit<CreateJobRequest, 'Tags' | 'MaintenanceWindow'>;

export interface StoredJob {
  readonly name: string;
  readonly settings: JobSettings;
  readonly createdAt: EpochMs;
  readonly updatedAt: EpochMs;
}

/** Kinds of jobs that this plane runs. `slipway-sql` is ours: a script in SQL, see the service's README. */
export type CommandName = 'pythonshell' | 'slipway-sql';

/** Minutes. Source: AWS Glue, job API, `Timeout`, read 2026-11: 2,880 unless Glue 5.0 or later runs the job. */
const timeoutDefault = 2880;

/** The smaller of the two sizes of a Python shell job is what one gets that names none. */
const capacityDefault = 0.0625;

export function withJobDefaults(request: CreateJobRequest): JobSettings {
  const { Tags: _tags, MaintenanceWindow: _window, ...settings } = request;
  return {
    ...settings,
    MaxRetries: request.MaxRetries ?? 0,
    Timeout: request.Timeout ?? timeoutDefault,
    MaxCapacity: request.MaxCapacity ?? capacityDefault,
    ExecutionProperty: { MaxConcurrentRuns: request.ExecutionProperty?.MaxConcurrentRuns ?? 1 },
  };
}
