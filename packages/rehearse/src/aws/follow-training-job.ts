import {
  CreateTrainingJobCommand,
  type CreateTrainingJobCommandInput,
  DescribeTrainingJobCommand,
  type DescribeTrainingJobCommandOutput,
  StopTrainingJobCommand,
} from '@aws-sdk/client-sagemaker';
import type { Aws } from '#aws/connect.ts';
import { endOf, type FollowWatch, followJob } from '#aws/follow-job.ts';
import { LogFollower } from '#aws/log-follower.ts';

export interface TrainingWatch extends FollowWatch {
  /** Called for each line of the job's log, while it runs. */
  readonly onLine: (line: string) => void;
  /** Called at each look, so that a step can do something to a running job. */
  readonly onLook?: (job: DescribeTrainingJobCommandOutput) => Promise<void>;
}

/** Starts a training job and follows it, with its log, to its end. */
export async function followTrainingJob(
  aws: Aws,
  request: CreateTrainingJobCommandInput,
  watch: TrainingWatch,
): Promise<DescribeTrainingJobCommandOutput> {
  const { TrainingJobName } = request;
  const name = TrainingJobName ?? '';
  const log = new LogFollower(aws, { group: '/aws/sagemaker/TrainingJobs', prefix: `${name}/` });
  const lines: string[] = [];
  const readLog = async () => {
    for (const line of await log.next()) {
      lines.push(line);
      watch.onLine(line);
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
      stop: () => aws.sagemaker.send(new StopTrainingJobCommand({ TrainingJobName })),
      log: async () => lines,
    },
    watch,
  );
  await readLog();
  return job;
}
