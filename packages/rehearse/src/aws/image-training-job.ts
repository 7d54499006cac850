import {
  CreateTrainingJobCommand,
  type CreateTrainingJobCommandInput,
  DescribeTrainingJobCommand,
  type DescribeTrainingJobCommandOutput,
  StopTrainingJobCommand,
} from '@aws-sdk/client-sagemaker';
import type { Aws } from '#aws/connect.ts';
import { type EpochReading, parseEpochLine, parseResumedLine } from '#aws/epoch-line.ts';
import { endOf, type FollowWatch, followJob } from '#aws/follow-job.ts';
import { LogFollower } from '#aws/log-follower.ts';
import { logOf } from '#aws/log-of.ts';
import { poll } from '#aws/poll.ts';

export interface EpochWatch extends FollowWatch {
  /** Called for each value of the log, while the job runs. */
  readonly onEpoch?: (reading: EpochReading) => void;
  /** Called at each look, so that a step can do something to a running job. */
  readonly onLook?: (job: DescribeTrainingJobCommandOutput) => Promise<void>;
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
  const { TrainingJobName } = request;
  const name = TrainingJobName ?? '';
  const log = new LogFollower(aws, { group: '/aws/sagemaker/TrainingJobs', prefix: `${name}/` });
  const readings: EpochReading[] = [];
  let resumedAtEpoch: number | undefined;
  const readLog = async () => {
    for (const line of await log.next()) {
      resumedAtEpoch = parseResumedLine(line) ?? resumedAtEpoch;
      const reading = parseEpochLine(line);
      if (reading === undefined) continue;
      readings.push(reading);
      watch.onEpoch?.(reading);
    }
  };
  const job = await followJob(
    {
      what: `training job ${name}`,
      name,
      create: () => aws.sagemaker.send(new CreateTrainingJobCommand(request)),
      look: async () => {
        const description = await aws.sagemaker.send(
          new DescribeTrainingJobCommand({ TrainingJobName }),
        );
        await readLog();
        await watch.onLook?.(description);
        const status = description.SecondaryStatus ?? description.TrainingJobStatus ?? '';
        const end = endOf(description.TrainingJobStatus ?? '', 'Completed');
        const reason = description.FailureReason;
        return { description, status, reason, ...(end === undefined ? {} : { end }) };
      },
      stop: () => stopTraining(aws, name),
      log: () => logOf(aws, '/aws/sagemaker/TrainingJobs', name),
    },
    watch,
  );
  await readLog();
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

async function stopTraining(aws: Aws, TrainingJobName: string): Promise<void> {
  const { TrainingJobStatus } = await aws.sagemaker.send(
    new DescribeTrainingJobCommand({ TrainingJobName }),
  );
  if (TrainingJobStatus !== 'InProgress') return;
  await aws.sagemaker.send(new StopTrainingJobCommand({ TrainingJobName }));
}
