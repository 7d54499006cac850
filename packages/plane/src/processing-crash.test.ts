import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { DescribeProcessingJobResponse } from '@aws-sdk/client-sagemaker';
import { describe, expect, onTestFinished, test } from 'vitest';

const host = fileURLToPath(new URL('./testing/crash-host.ts', import.meta.url));
const patient = 'echo before; while [ ! -e "$GO" ]; do sleep 0.02; done; echo after';

describe('kill -9 of the plane, then a new start', () => {
  test('while a processing job runs: the program goes on meanwhile, its output and log are whole', async () => {
    const plane = await openPlane();
    await plane.create(
      `${patient}; cat opt/ml/processing/input/a.csv >opt/ml/processing/output/b; echo well >opt/ml/output/message`,
    );
    await expect.poll(() => plane.messages()).toEqual(['before']);
    await plane.kill();
    await plane.start();
    expect((await plane.describe()).ProcessingJobStatus).toBe('InProgress');
    await plane.go();
    expect(await plane.ended()).toMatchObject({
      ProcessingJobStatus: 'Completed',
      ExitMessage: 'well',
    });
    expect(await plane.messages()).toEqual(['before', 'after']);
    const object = { Bucket: 'data-bucket', Key: 'results/b' };
    expect(await plane.send('s3', 'HeadObject', object)).toMatchObject({ ContentLength: 4 });
  });

  test('after a stop: the job ends as stopped', async () => {
    const plane = await openPlane();
    await plane.create(`trap '' TERM; ${patient}`);
    await expect.poll(() => plane.messages()).toEqual(['before']);
    await plane.send('sagemaker', 'StopProcessingJob', { ProcessingJobName: 'gather' });
    await plane.kill();
    await plane.start();
    await plane.go();
    expect((await plane.ended()).ProcessingJobStatus).toBe('Stopped');
  });

  test('before the inputs are there: the job begins again', async () => {
    const plane = await openPlane();
    await plane.send('host', 'hold', { step: 'environment' });
    await plane.create('cat opt/ml/processing/input/a.csv');
    await plane.kill();
    await plane.start();
    expect((await plane.ended()).ProcessingJobStatus).toBe('Completed');
    expect(await plane.messages()).toEqual(['1,2']);
  });
});

/** A plane in a process of its own, over one directory that outlives it. */
class CrashPlane {
  readonly #dir: string;
  #child: ChildProcess | undefined;
  #lines: AsyncIterator<string> | undefined;

  constructor(dir: string) {
    this.#dir = dir;
  }

  async start(): Promise<void> {
    await mkdir(join(this.#dir, 'data'), { recursive: true });
    const python = join(this.#dir, 'interpreter');
    await writeFile(python, '#!/bin/sh\nexec /bin/sh -c "$PROGRAM"\n');
    await chmod(python, 0o755);
    const child = spawn(process.execPath, [host, join(this.#dir, 'data'), '1', python], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#child = child;
    this.#lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    expect((await this.#lines.next()).value).toBe('"ready"');
  }

  async kill(): Promise<void> {
    this.#child?.kill('SIGKILL');
    if (this.#child?.exitCode === null && this.#child.signalCode === null)
      await once(this.#child, 'exit');
  }

  async send<Output>(service: string, operation: string, input: object): Promise<Output> {
    this.#child?.stdin?.write(`${JSON.stringify([service, operation, input])}\n`);
    const line = await this.#lines?.next();
    const { output, error } = JSON.parse(String(line?.value)) as {
      output?: Output;
      error?: { message: string };
    };
    if (error !== undefined) throw new Error(error.message);
    return output as Output;
  }

  async create(program: string): Promise<void> {
    const Bucket = 'data-bucket';
    await this.send('s3', 'CreateBucket', { Bucket });
    await this.send('s3', 'PutObject', { Bucket, Key: 'rows/a.csv', Body: '1,2\n' });
    const place = (name: string, folder: string) => ({
      S3Uri: `s3://${Bucket}/${name}/`,
      LocalPath: `/opt/ml/processing/${folder}`,
    });
    await this.send('sagemaker', 'CreateProcessingJob', {
      ProcessingJobName: 'gather',
      RoleArn: 'arn:aws:iam::000000000000:role/processing',
      AppSpecification: { ImageUri: '0.dkr.ecr.us-east-1.amazonaws.com/scripted:1' },
      ProcessingResources: {
        ClusterConfig: { InstanceCount: 1, InstanceType: 'ml.m5.large', VolumeSizeInGB: 1 },
      },
      Environment: { PROGRAM: program, GO: join(this.#dir, 'go') },
      ProcessingInputs: [
        { InputName: 'rows', S3Input: { ...place('rows', 'input'), S3DataType: 'S3Prefix' } },
      ],
      ProcessingOutputConfig: {
        Outputs: [
          {
            OutputName: 'results',
            S3Output: { ...place('results', 'output'), S3UploadMode: 'EndOfJob' },
          },
        ],
      },
    });
  }

  go(): Promise<void> {
    return writeFile(join(this.#dir, 'go'), '');
  }

  describe(): Promise<DescribeProcessingJobResponse> {
    return this.send('sagemaker', 'DescribeProcessingJob', { ProcessingJobName: 'gather' });
  }

  async ended(): Promise<DescribeProcessingJobResponse> {
    const status = async () => (await this.describe()).ProcessingJobStatus;
    await expect.poll(status, { timeout: 20_000 }).toMatch(/^(Completed|Failed|Stopped)$/);
    return this.describe();
  }

  async messages(): Promise<readonly (string | undefined)[]> {
    const { events = [] } = await this.send<{ events?: { message?: string }[] }>(
      'cloudwatch-logs',
      'FilterLogEvents',
      { logGroupName: '/aws/sagemaker/ProcessingJobs', logStreamNamePrefix: 'gather/' },
    ).catch(() => ({ events: [] }));
    return events.map(({ message }) => message);
  }
}

async function openPlane(): Promise<CrashPlane> {
  const dir = await mkdtemp(join(tmpdir(), 'slipway-processing-crash-'));
  const plane = new CrashPlane(dir);
  onTestFinished(async () => {
    await plane.go();
    await plane.kill();
    await rm(dir, { recursive: true, force: true, maxRetries: 5 });
  });
  await plane.start();
  return plane;
}
