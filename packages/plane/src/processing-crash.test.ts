import type { DescribeProcessingJobResponse } from '@aws-sdk/client-sagemaker';
import { describe, expect, onTestFinished, test } from 'vitest';
import { CrashPlane, openCrashPlane } from './testing/crash-plane.ts';

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

/** A plane with what these tests ask of it. */
class ProcessingPlane extends CrashPlane {
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
      Environment: { PROGRAM: program, GO: this.sign },
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

  describe(): Promise<DescribeProcessingJobResponse> {
    return this.send('sagemaker', 'DescribeProcessingJob', { ProcessingJobName: 'gather' });
  }

  async ended(): Promise<DescribeProcessingJobResponse> {
    const status = async () => (await this.describe()).ProcessingJobStatus;
    await expect.poll(status, { timeout: 20_000 }).toMatch(/^(Completed|Failed|Stopped)$/);
    return this.describe();
  }

  messages(): Promise<readonly (string | undefined)[]> {
    return this.logged('/aws/sagemaker/ProcessingJobs', 'gather');
  }
}

function openPlane(): Promise<ProcessingPlane> {
  return openCrashPlane(ProcessingPlane, onTestFinished);
}
