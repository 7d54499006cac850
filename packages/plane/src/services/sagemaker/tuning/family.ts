import type { Operations } from '@slipway/wire';
import type { SageMakerNeeds } from '../service.ts';
import { collection } from '../store.ts';
import type { TrainingJobs } from '../training/port.ts';
import type { TuningJob } from './domain/tuning-job.ts';
import type { TuningNeeds } from './needs.ts';
import { createTuningJob } from './operations/create-hyper-parameter-tuning-job.ts';
import { deleteTuningJob } from './operations/delete-hyper-parameter-tuning-job.ts';
import { describeTuningJob } from './operations/describe-hyper-parameter-tuning-job.ts';
import { listTuningJobs } from './operations/list-hyper-parameter-tuning-jobs.ts';
import { listTrainingJobsForTuningJob } from './operations/list-training-jobs-for-hyper-parameter-tuning-job.ts';
import { stopTuningJob } from './operations/stop-hyper-parameter-tuning-job.ts';
import { TuningRunner } from './work/tuning-runner.ts';

export interface Tuning {
  readonly operations: Operations;
  /** Goes on with the searches that an earlier plane left; after the training jobs have started. */
  start(): Promise<void>;
  /** Leaves every search where it is; its record is all that the next plane needs. */
  stop(): Promise<void>;
}

/** Automatic model tuning. */
export function createTuning(needs: SageMakerNeeds, trainingJobs: TrainingJobs): Tuning {
  const own: TuningNeeds = {
    ...needs,
    trainingJobs,
    tuningJobs: collection<TuningJob>(needs.records, 'hyper-parameter-tuning-job'),
  };
  const runner = new TuningRunner(own);
  return {
    start: () => runner.start(),
    stop: () => runner.close(),
    operations: {
      CreateHyperParameterTuningJob: createTuningJob(own, runner),
      DescribeHyperParameterTuningJob: describeTuningJob(own),
      ListHyperParameterTuningJobs: listTuningJobs(own),
      StopHyperParameterTuningJob: stopTuningJob(own),
      DeleteHyperParameterTuningJob: deleteTuningJob(own),
      ListTrainingJobsForHyperParameterTuningJob: listTrainingJobsForTuningJob(own),
    },
  };
}
