import {
  CreateHyperParameterTuningJobCommand,
  type CreateHyperParameterTuningJobCommandInput,
  DescribeHyperParameterTuningJobCommand,
  type DescribeHyperParameterTuningJobCommandOutput,
  type HyperParameterTrainingJobSummary,
  ListTrainingJobsForHyperParameterTuningJobCommand,
  StopHyperParameterTuningJobCommand,
} from '@aws-sdk/client-sagemaker';
import type { Aws } from '#aws/connect.ts';
import { endOf, type FollowWatch, followJob } from '#aws/follow-job.ts';

export interface TunedJob {
  readonly description: DescribeHyperParameterTuningJobCommandOutput;
  /** In the order of their creation. */
  readonly trials: readonly HyperParameterTrainingJobSummary[];
}

export interface TuningWatch extends FollowWatch {
  readonly onTrials?: (counts: { readonly done: number; readonly of: number }) => void;
}

/** Runs an Automatic Model Tuning job to its end and lists its training jobs. */
export async function runTuningJob(
  aws: Aws,
  request: CreateHyperParameterTuningJobCommandInput,
  watch: TuningWatch,
): Promise<TunedJob> {
  const HyperParameterTuningJobName = request.HyperParameterTuningJobName;
  const name = HyperParameterTuningJobName ?? '';
  const of = request.HyperParameterTuningJobConfig?.ResourceLimits?.MaxNumberOfTrainingJobs ?? 0;
  const description = await followJob(
    {
      what: `tuning job ${name}`,
      name,
      create: () => aws.sagemaker.send(new CreateHyperParameterTuningJobCommand(request)),
      look: async () => {
        const found = await aws.sagemaker.send(
          new DescribeHyperParameterTuningJobCommand({ HyperParameterTuningJobName }),
        );
        const counts = found.TrainingJobStatusCounters;
        watch.onTrials?.({ done: counts?.Completed ?? 0, of });
        const status = found.HyperParameterTuningJobStatus ?? '';
        const end = endOf(status, 'Completed');
        const reason = found.FailureReason;
        return { description: found, status, reason, ...(end === undefined ? {} : { end }) };
      },
      stop: () =>
        aws.sagemaker.send(new StopHyperParameterTuningJobCommand({ HyperParameterTuningJobName })),
    },
    watch,
  );
  const { TrainingJobSummaries: trials = [] } = await aws.sagemaker.send(
    new ListTrainingJobsForHyperParameterTuningJobCommand({
      HyperParameterTuningJobName,
      SortBy: 'CreationTime',
      SortOrder: 'Ascending',
      MaxResults: 100,
    }),
  );
  return { description, trials };
}
