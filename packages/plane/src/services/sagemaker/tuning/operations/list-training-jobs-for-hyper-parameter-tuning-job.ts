import type {
  ListTrainingJobsForHyperParameterTuningJobRequest,
  ListTrainingJobsForHyperParameterTuningJobResponse,
} from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { listByQuery } from '../../list-query.ts';
import { summaryOf, trialState } from '../domain/trial-summary.ts';
import { getTuningJob } from '../get-tuning-job.ts';
import type { TuningNeeds } from '../needs.ts';

export function listTrainingJobsForTuningJob({ tuningJobs, trainingJobs }: TuningNeeds) {
  return (
    input: ListTrainingJobsForHyperParameterTuningJobRequest,
    { scope }: RequestContext,
  ): ListTrainingJobsForHyperParameterTuningJobResponse => {
    const job = getTuningJob(tuningJobs, scope, input.HyperParameterTuningJobName);
    const { StatusEquals: wanted } = input;
    const items = job.trials
      .map((trial) => trialState(trial, trainingJobs.find(scope, trial.trainingJobName)))
      .filter(({ status }) => wanted === undefined || status === wanted)
      .map((state) => ({
        state,
        name: state.trial.trainingJobName,
        createdAt: state.trial.createdAt,
        modifiedAt: state.trial.createdAt,
        status: state.status,
        objective: state.trial.result?.objective,
      }));
    const page = listByQuery(items, input, { sortBy: 'Name', sortOrder: 'Ascending' });
    return {
      TrainingJobSummaries: page.items.map(({ state }) => summaryOf(scope, job, state)),
      NextToken: page.nextToken,
    };
  };
}
