import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  DescribeTrainingJobResponse,
  ListProcessingJobsResponse,
} from '@aws-sdk/client-sagemaker';
import { describe, expect, onTestFinished, test } from 'vitest';
import { CrashPlane, openCrashPlane } from './testing/crash-plane.ts';

const jobName = 'churn';

/** A training that waits for a sign, so that the plane can be killed at a known place. */
const patient =
  'echo before; while [ ! -e "$GO" ]; do sleep 0.02; done; echo after; cat input/data/train/a.csv >model/m';

describe('kill -9 of the plane, then a new start', () => {
  test('in the download: the job begins again and completes', async () => {
    const plane = await openPlane();
    await plane.hold('environment');
    await plane.createJob('echo once; echo m >model/m');
    await plane.until('Downloading');
    await plane.kill();
    await plane.start();
    const job = await plane.ended();
    expect(job.TrainingJobStatus).toBe('Completed');
    expect(statusesOf(job)).toEqual(allStatuses);
    expect(await plane.messages()).toEqual(['once']);
  });

  test('in the training: the program goes on meanwhile, and no line of its log is lost or doubled', async () => {
    const plane = await openPlane();
    await plane.createJob(patient);
    await plane.until('Training');
    await expect.poll(() => plane.messages()).toEqual(['before']);
    await plane.kill();
    await plane.start();
    const running = await plane.describe();
    expect([running.TrainingJobStatus, running.SecondaryStatus]).toEqual([
      'InProgress',
      'Training',
    ]);
    await plane.go();
    const job = await plane.ended();
    expect(statusesOf(job)).toEqual(allStatuses);
    expect(await plane.messages()).toEqual(['before', 'after']);
    expect(await plane.head('out', 'churn/output/model.tar.gz')).toBeDefined();
  });

  test('in the training, which ends while no plane is there', async () => {
    const plane = await openPlane();
    await plane.createJob(`${patient}; echo why >output/failure; exit 7`);
    await plane.until('Training');
    await plane.kill();
    await plane.go();
    await plane.untilExited();
    await plane.start();
    const job = await plane.ended();
    expect(job).toMatchObject({
      TrainingJobStatus: 'Failed',
      FailureReason: 'AlgorithmError: why, exit code: 7',
    });
    expect(await plane.messages()).toEqual(['before', 'after']);
  });

  test('with a job in the queue: both complete, one after the other', async () => {
    const plane = await openPlane();
    await plane.createJob(patient);
    await plane.until('Training');
    await plane.createJob('echo second', 'second');
    await expect
      .poll(
        async () =>
          (await plane.describe('second')).SecondaryStatusTransitions?.at(-1)?.StatusMessage,
      )
      .toMatch(/free core/);
    await plane.kill();
    await plane.start();
    await plane.go();
    expect((await plane.ended()).TrainingJobStatus).toBe('Completed');
    const second = await plane.ended('second');
    expect(second.TrainingJobStatus).toBe('Completed');
    expect(await plane.messages('second')).toEqual(['second']);
  });

  test('in the upload: it is done again, and the training is not', async () => {
    const plane = await openPlane();
    await plane.createJob('echo once; echo m >model/m', jobName, { hold: 'upload' });
    await plane.until('Uploading');
    await plane.kill();
    await plane.start();
    const job = await plane.ended();
    expect(statusesOf(job)).toEqual(allStatuses);
    expect(await plane.messages()).toEqual(['once']);
    expect(await plane.head('out', 'churn/output/model.tar.gz')).toBeDefined();
  });

  test('in a stop: the program keeps its time to save, and the job ends as stopped', async () => {
    const plane = await openPlane();
    const saving = `trap '' TERM; ${patient}`;
    await plane.createJob(saving);
    await expect.poll(() => plane.messages()).toEqual(['before']);
    await plane.send('sagemaker', 'StopTrainingJob', { TrainingJobName: jobName });
    await plane.kill();
    await plane.start();
    expect((await plane.describe()).TrainingJobStatus).toBe('Stopping');
    await plane.go();
    const job = await plane.ended();
    expect(job.TrainingJobStatus).toBe('Stopped');
    expect(statusesOf(job).slice(2)).toEqual(['Training', 'Stopping', 'Uploading', 'Stopped']);
    expect(await plane.messages()).toEqual(['before', 'after']);
  });
});

describe('kill -9 of the plane around a reclaim of spot capacity', () => {
  /** Ends at its second start, which finds what the first one saved. */
  const resumes =
    'if [ -e checkpoints/saved ]; then echo resumed; exit 0; fi; echo x >checkpoints/saved; echo first; while :; do sleep 0.02; done';
  const spot = {
    EnableManagedSpotTraining: true,
    StoppingCondition: { MaxRuntimeInSeconds: 600, MaxWaitTimeInSeconds: 600 },
    CheckpointConfig: { S3Uri: 's3://out-bucket/ckpt' },
  };
  const interrupted = ['Training', 'Interrupted', 'Starting', 'Downloading', 'Training'];

  test('while there is no capacity: it comes back, and the job goes on from S3', async () => {
    const plane = await openPlane();
    await plane.createJob(resumes, jobName, { more: spot });
    await expect.poll(() => plane.messages()).toEqual(['first']);
    await plane.send('host', 'interrupt', { name: jobName });
    await plane.until('Interrupted');
    await plane.kill();
    await plane.start();
    const job = await plane.ended();
    expect(job.TrainingJobStatus).toBe('Completed');
    expect(statusesOf(job).slice(2, 7)).toEqual(interrupted);
    expect(await plane.messages()).toEqual(['first', 'resumed']);
  });

  test('while the program still has its grace: it is interrupted, not failed', async () => {
    const plane = await openPlane();
    await plane.createJob(
      `trap 'while [ ! -e "$GO" ]; do sleep 0.02; done; exit 1' TERM; ${resumes}`,
      jobName,
      { more: spot },
    );
    await expect.poll(() => plane.messages()).toEqual(['first']);
    await plane.send('host', 'interrupt', { name: jobName });
    await plane.kill();
    await plane.go();
    await plane.untilExited();
    await plane.start();
    const job = await plane.ended();
    expect(job.TrainingJobStatus).toBe('Completed');
    expect(statusesOf(job).slice(2, 7)).toEqual(interrupted);
    expect(await plane.head('out', 'ckpt/saved')).toBeDefined();
  });

  test('after a deletion of a checkpoint that S3 has: it goes from S3 too', async () => {
    const plane = await openPlane();
    const program =
      'echo a >checkpoints/a; while [ ! -e "$GO" ]; do sleep 0.02; done; rm checkpoints/a; echo b >checkpoints/b';
    await plane.createJob(program, jobName, { more: spot });
    await expect.poll(() => plane.head('out', 'ckpt/a').catch(() => undefined)).toBeDefined();
    await plane.kill();
    await plane.go();
    await plane.untilExited();
    await plane.start();
    await plane.ended();
    await expect(plane.head('out', 'ckpt/a')).rejects.toThrow();
    expect(await plane.head('out', 'ckpt/b')).toBeDefined();
  });
});

describe('kill -9 of the plane while rules watch a training', () => {
  const scalars = (...steps: number[]) =>
    steps
      .map(
        (step) =>
          `echo '{"step":${step},"name":"train_loss","value":1}' >>output/slipway/scalars.jsonl`,
      )
      .join('; ');

  test('each rule has one job, and what the program told meanwhile is in S3', async () => {
    const plane = await openPlane();
    const program = `mkdir -p output/slipway; ${scalars(0, 1)}; while [ ! -e "$GO" ]; do sleep 0.02; done; ${scalars(2)}`;
    await plane.createJob(program, jobName, { more: debugged });
    const index = (step: number) =>
      plane.head(
        'out',
        `debug/churn/debug-output/index/000000000/00000000000${step}_worker_0.json`,
      );
    await expect.poll(() => index(1).catch(() => undefined)).toBeDefined();
    await plane.kill();
    await plane.go();
    await plane.start();
    const job = await plane.ended();
    expect(job.TrainingJobStatus).toBe('Completed');
    expect(await index(2)).toBeDefined();
    expect(await plane.head('out', 'debug/churn/debug-output/training_job_end.ts')).toBeDefined();
    const { ProcessingJobSummaries: rules } = await plane.send<ListProcessingJobsResponse>(
      'sagemaker',
      'ListProcessingJobs',
      {},
    );
    expect(rules).toHaveLength(1);
    expect(job.DebugRuleEvaluationStatuses).toMatchObject([
      { RuleConfigurationName: 'Loss', RuleEvaluationJobArn: rules?.[0]?.ProcessingJobArn },
    ]);
  });

  const debugged = {
    DebugHookConfig: { S3OutputPath: 's3://out-bucket/debug' },
    DebugRuleConfigurations: [
      {
        RuleConfigurationName: 'Loss',
        RuleEvaluatorImage: '0.dkr.ecr.us-east-1.amazonaws.com/sagemaker-debugger-rules:latest',
        RuleParameters: { rule_to_invoke: 'LossNotDecreasing' },
      },
    ],
  };
});

const allStatuses = ['Starting', 'Downloading', 'Training', 'Uploading', 'Completed'];

function statusesOf(job: DescribeTrainingJobResponse) {
  return (job.SecondaryStatusTransitions ?? []).map(({ Status }) => Status);
}

interface Making {
  readonly hold?: 'upload';
  /** Members of the request. */
  readonly more?: object;
}

/** A plane with what these tests ask of it. */
class TrainingPlane extends CrashPlane {
  async createJob(program: string, name = jobName, how: Making = {}): Promise<void> {
    if (name === jobName) {
      for (const Bucket of ['data', 'out'])
        await this.send('s3', 'CreateBucket', { Bucket: `${Bucket}-bucket` });
      await this.send('s3', 'PutObject', {
        Bucket: 'data-bucket',
        Key: 'train/a.csv',
        Body: '1,2\n',
      });
    }
    if (how.hold !== undefined) await this.hold(how.hold);
    const S3DataSource = { S3DataType: 'S3Prefix', S3Uri: 's3://data-bucket/train' };
    await this.send('sagemaker', 'CreateTrainingJob', {
      TrainingJobName: name,
      RoleArn: 'arn:aws:iam::000000000000:role/training',
      AlgorithmSpecification: {
        TrainingImage: '0.dkr.ecr.us-east-1.amazonaws.com/scripted:1',
        TrainingInputMode: 'File',
      },
      InputDataConfig: [{ ChannelName: 'train', DataSource: { S3DataSource } }],
      OutputDataConfig: { S3OutputPath: 's3://out-bucket' },
      ResourceConfig: { InstanceType: 'ml.m5.large', InstanceCount: 1, VolumeSizeInGB: 1 },
      Environment: { PROGRAM: program, GO: this.sign },
      ...how.more,
    });
  }

  describe(name = jobName): Promise<DescribeTrainingJobResponse> {
    return this.send('sagemaker', 'DescribeTrainingJob', { TrainingJobName: name });
  }

  async until(status: string): Promise<void> {
    await expect
      .poll(async () => (await this.describe()).SecondaryStatus, { timeout: 20_000 })
      .toBe(status);
  }

  async ended(name = jobName): Promise<DescribeTrainingJobResponse> {
    const isFinal = (job: DescribeTrainingJobResponse) =>
      /^(Completed|Failed|Stopped)$/.test(job.TrainingJobStatus ?? '');
    await expect
      .poll(async () => isFinal(await this.describe(name)), { timeout: 20_000 })
      .toBe(true);
    return this.describe(name);
  }

  messages(name = jobName): Promise<readonly (string | undefined)[]> {
    return this.logged('/aws/sagemaker/TrainingJobs', name);
  }

  head(bucket: string, key: string): Promise<object> {
    return this.send('s3', 'HeadObject', { Bucket: `${bucket}-bucket`, Key: key });
  }

  /** The step waits for ever, in this process. */
  hold(step: 'environment' | 'upload'): Promise<unknown> {
    return this.send('host', 'hold', { step });
  }

  /** The wrapper of the one process has written how it ended. */
  async untilExited(): Promise<void> {
    const processes = join(this.dir, 'data', 'processes');
    const [id = ''] = await readdir(processes);
    await expect
      .poll(() =>
        access(join(processes, id, 'exit')).then(
          () => true,
          () => false,
        ),
      )
      .toBe(true);
  }
}

function openPlane(): Promise<TrainingPlane> {
  return openCrashPlane(TrainingPlane, onTestFinished);
}
