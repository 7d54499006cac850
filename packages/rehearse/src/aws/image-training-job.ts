import {
  type CreateTrainingJobCommandInput,
  DescribeTrainingJobCommand,
  type DescribeTrainingJobCommandOutput,
} from '@aws-sdk/client-sagemaker';
import type { Aws } from '#aws/connect.ts';
import { type EpochReading, parseEpochLine, parseResumedLine } from '#aws/epoch-line.ts';
import type { FollowWatch } from '#aws/follow-job.ts';
import { followTrainingJob, type TrainingWatch } from '#aws/follow-training-job.ts';
import { poll } from '#aws/poll.ts';

export interface EpochWatch extends Omit<TrainingWatch, 'onLine'> {
  /** Called for each value of the log, while the job runs. */
  readonly onEpoch?: (reading: EpochReading) => void;
}

export interface FollowedTraining {
  readonly job: DescribeTrainingJobCommandOutput;
  /** In the order of the log; an epoch that was repeated after an interruption appears again. */
  readonly readings: readonly EpochReading[];
  /** Epoch with which the training went on behind an interruption. */
  readonly resumedAtEpoch?: number;
}

/** Starts a training job of an algorithm that logs by epochs, and follows it to its end. */
export async function runImageTrainingJob(
  aws: Aws,
  request: CreateTrainingJobCommandInput,
  watch: EpochWatch,
): Promise<FollowedTraining> {
  const readings: EpochReading[] = [];
  let resumedAtEpoch: number | undefined;
  const onLine = (line: string) => {
    resumedAtEpoch = parseResumedLine(line) ?? resumedAtEpoch;
    const reading = parseEpochLine(line);
    if (reading === undefined) return;
    readings.push(reading);
    watch.onEpoch?.(reading);
  };
  const job = await followTrainingJob(aws, request, { ...watch, onLine });
  return {
    job: await rulesEnded(aws, job, watch),
    readings,
    ...(resumedAtEpoch === undefined ? {} : { resumedAtEpoch }),
  };
}

const rulesUnderWay = new Set(['InProgress', 'Stopping']);
/** A rule reads what the job wrote last; it ends some seconds behind it. */
const rulesWaitMs = 60_000;

/** The job again, once the rules beside it have ended; as it stands when one of them does not. */
async function rulesEnded(
  aws: Aws,
  job: DescribeTrainingJobCommandOutput,
  { signal, maxDelayMs }: FollowWatch,
): Promise<DescribeTrainingJobCommandOutput> {
  const { TrainingJobName } = job;
  const waited = AbortSignal.timeout(rulesWaitMs);
  const look = async () => {
    const last = await aws.sagemaker.send(new DescribeTrainingJobCommand({ TrainingJobName }));
    const rules = last.DebugRuleEvaluationStatuses ?? [];
    const isOpen = rules.some(({ RuleEvaluationStatus: status }) =>
      rulesUnderWay.has(status ?? ''),
    );
    return isOpen && !waited.aborted ? undefined : last;
  };
  return await poll(look, { signal, maxDelayMs });
}
