import type {
  ListHyperParameterTuningJobsRequest,
  ListHyperParameterTuningJobsResponse,
} from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { listByQuery } from '../../list-query.ts';
import { objectiveCounters, trainingCounters } from '../domain/trial-summary.ts';
import { tuningJobArn } from '../get-tuning-job.ts';
import type { TuningNeeds } from '../needs.ts';

export function listTuningJobs({ tuningJobs }: TuningNeeds) {
  return (
    input: ListHyperParameterTuningJobsRequest,
    { scope }: RequestContext,
  ): ListHyperParameterTuningJobsResponse => {
    const { StatusEquals: wanted } = input;
    const jobs = tuningJobs
      .list(scope)
      .filter(({ status }) => wanted === undefined || status === wanted);
    const page = listByQuery(jobs, input, { sortBy: 'Name', sortOrder: 'Ascending' });
    return {
      HyperParameterTuningJobSummaries: page.items.map((job) => ({
        HyperParameterTuningJobName: job.name,
        HyperParameterTuningJobArn: tuningJobArn(scope, job.name),
        HyperParameterTuningJobStatus: job.status,
        Strategy: job.request.HyperParameterTuningJobConfig?.Strategy,
        CreationTime: new Date(job.createdAt),
        LastModifiedTime: new Date(job.modifiedAt),
        ...(job.endedAt === undefined
          ? {}
          : { HyperParameterTuningEndTime: new Date(job.endedAt) }),
        TrainingJobStatusCounters: trainingCounters(job.trials),
        ObjectiveStatusCounters: objectiveCounters(job.trials),
        ResourceLimits: job.request.HyperParameterTuningJobConfig?.ResourceLimits,
      })),
      NextToken: page.nextToken,
    };
  };
}
