import type { Operations } from '@slipway/wire';
import type { ProcessingJobs } from '../processing/port.ts';
import type { SageMakerNeeds } from '../service.ts';
import { collection } from '../store.ts';
import type { TrainingJobs } from '../training/port.ts';
import type { AutoMlJob } from './domain/automl-job.ts';
import type { AutoMlNeeds } from './needs.ts';
import { createAutoMlJobV2 } from './operations/create-automl-job-v2.ts';
import { describeAutoMlJobV2 } from './operations/describe-automl-job-v2.ts';
import { listAutoMlJobs } from './operations/list-automl-jobs.ts';
import { listCandidatesForAutoMlJob } from './operations/list-candidates-for-automl-job.ts';
import { stopAutoMlJob } from './operations/stop-automl-job.ts';
import { AutoMlRunner } from './work/automl-runner.ts';

export interface AutoMl {
  readonly operations: Operations;
  /** Goes on with the races that an earlier plane left; after the jobs that they are made of have started. */
  start(): Promise<void>;
  /** Leaves every race where it is; its record is all that the next plane needs. */
  stop(): Promise<void>;
}

export interface AutoMlJobs {
  readonly training: TrainingJobs;
  readonly processing: ProcessingJobs;
}

/** Autopilot. */
export function createAutoMl(needs: SageMakerNeeds, { training, processing }: AutoMlJobs): AutoMl {
  const own: AutoMlNeeds = {
    ...needs,
    trainingJobs: training,
    processingJobs: processing,
    autoMlJobs: collection<AutoMlJob>(needs.records, 'automl-job'),
  };
  const runner = new AutoMlRunner(own);
  return {
    start: async () => runner.start(),
    stop: () => runner.close(),
    operations: {
      CreateAutoMLJobV2: createAutoMlJobV2(own, runner),
      DescribeAutoMLJobV2: describeAutoMlJobV2(own),
      ListAutoMLJobs: listAutoMlJobs(own),
      ListCandidatesForAutoMLJob: listCandidatesForAutoMlJob(own),
      StopAutoMLJob: stopAutoMlJob(own),
    },
  };
}
