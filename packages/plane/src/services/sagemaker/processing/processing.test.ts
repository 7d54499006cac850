import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CreateProcessingJobRequest } from '@aws-sdk/client-sagemaker';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  type ProcessingHarness,
  processingHarness,
  processingRequest,
  scriptImageUri,
} from '../testing/processing-harness.ts';
import { shellInterpreter } from '../testing/shell-interpreter.ts';

const outputs = (mode: 'EndOfJob' | 'Continuous') => ({
  Outputs: [
    {
      OutputName: 'results',
      S3Output: {
        S3Uri: 's3://out/results',
        LocalPath: '/opt/ml/processing/output',
        S3UploadMode: mode,
      },
    },
  ],
});

const input = (name: string, uri: string, localPath: string) => ({
  InputName: name,
  S3Input: { S3Uri: uri, LocalPath: localPath, S3DataType: 'S3Prefix' as const },
});

const rows = input('rows', 's3://data/rows/', '/opt/ml/processing/input/rows');

describe('a processing job', () => {
  test('finds its inputs and configuration, and leaves its outputs, message and log', async () => {
    const { plane, dir } = await open();
    const program = [
      'cd opt/ml',
      'cat processing/input/rows/a.csv processing/input/rows/deep/b.csv >processing/output/all.csv',
      'mkdir processing/output/sub && cp config/*.json processing/output/sub/',
      'ln -s /etc/passwd processing/output/link',
      'echo "$DATA $AWS_ENDPOINT_URL $ROLE"',
      'echo all done >output/message',
    ].join(' && ');
    const created = await plane.call(
      'CreateProcessingJob',
      processingRequest('gather', program, {
        ProcessingInputs: [rows],
        ProcessingOutputConfig: outputs('EndOfJob'),
        Environment: { PROGRAM: program, DATA: '/opt/ml/processing/input' },
      }),
    );
    expect(created).toEqual({
      ProcessingJobArn: 'arn:aws:sagemaker:us-east-1:000000000000:processing-job/gather',
    });
    const job = await plane.ended('gather');
    expect(job).toMatchObject({
      ProcessingJobStatus: 'Completed',
      ExitMessage: 'all done',
      StoppingCondition: { MaxRuntimeInSeconds: 86_400 },
    });
    expect(job.FailureReason).toBeUndefined();
    expect(job.ProcessingEndTime?.getTime()).toBeGreaterThanOrEqual(
      job.ProcessingStartTime?.getTime() ?? Number.NaN,
    );
    expect(plane.objects.text('s3://out/results/all.csv')).toBe('1,2\n3,4\n');
    const config = plane.objects.text('s3://out/results/sub/processingjobconfig.json') ?? '';
    expect(JSON.parse(config)).toMatchObject({
      ProcessingJobArn: 'arn:aws:sagemaker:us-east-1:000000000000:processing-job/gather',
      ProcessingInputs: [{ S3Input: { S3InputMode: 'File' } }],
    });
    const resources = plane.objects.text('s3://out/results/sub/resourceconfig.json') ?? '';
    expect(JSON.parse(resources)).toMatchObject({ current_host: 'algo-1', hosts: ['algo-1'] });
    expect(plane.objects.keys().some((key) => key.endsWith('/link'))).toBe(false);
    const [said] = await plane.messages('gather');
    expect(said).toMatch(/\/opt\/ml\/processing\/input http:\/\/plane arn:.*role\/processing$/);
    expect(said?.startsWith('/opt/ml')).toBe(false);
    await expect.poll(() => readdir(join(dir, 'work', 'processing'))).toEqual([]);
  });

  test('that fails says how, and uploads nothing at its end', async () => {
    const { plane } = await open();
    const program =
      'echo x >opt/ml/processing/output/half; echo why >opt/ml/output/message; exit 3';
    await plane.call(
      'CreateProcessingJob',
      processingRequest('fails', program, { ProcessingOutputConfig: outputs('EndOfJob') }),
    );
    expect(await plane.ended('fails')).toMatchObject({
      ProcessingJobStatus: 'Failed',
      FailureReason: 'AlgorithmError: , exit code: 3',
      ExitMessage: 'why',
    });
    expect(plane.objects.text('s3://out/results/half')).toBeUndefined();
  });

  test('fails over a message that is no UTF-8', async () => {
    const { plane } = await open();
    const program = "printf 'a\\377b' >opt/ml/output/message";
    await plane.call('CreateProcessingJob', processingRequest('binary', program));
    expect((await plane.ended('binary')).FailureReason).toMatch(/^ClientError: .*UTF-8/);
  });

  test('uploads an output of mode Continuous while it runs', async () => {
    const { plane, dir } = await open();
    const go = join(dir, 'go');
    const program = `echo 1 >opt/ml/processing/output/first; while [ ! -e ${go} ]; do sleep 0.02; done; echo 2 >opt/ml/processing/output/last; exit 1`;
    await plane.call(
      'CreateProcessingJob',
      processingRequest('live', program, { ProcessingOutputConfig: outputs('Continuous') }),
    );
    await expect
      .poll(() => plane.objects.text('s3://out/results/first'), { timeout: 10_000 })
      .toBe('1\n');
    expect((await plane.describe('live')).ProcessingJobStatus).toBe('InProgress');
    await writeFile(go, '');
    await plane.ended('live');
    expect(plane.objects.text('s3://out/results/last')).toBe('2\n');
  });

  test('is stopped, listed by its status, and its name is free after a delete', async () => {
    const { plane } = await open();
    await plane.call('CreateProcessingJob', processingRequest('long', 'echo up; sleep 600'));
    await expect.poll(() => plane.messages('long')).toEqual(['up']);
    await plane.call('StopProcessingJob', { ProcessingJobName: 'long' });
    expect((await plane.ended('long')).ProcessingJobStatus).toBe('Stopped');
    const listed = await plane.call('ListProcessingJobs', { StatusEquals: 'Stopped' });
    expect(listed).toMatchObject({ ProcessingJobSummaries: [{ ProcessingJobName: 'long' }] });
    await expect(
      plane.call('StopProcessingJob', { ProcessingJobName: 'long' }),
    ).rejects.toMatchObject({
      code: 'ValidationException',
      message: 'The request was rejected because the processing job is in status Stopped.',
    });
    await plane.call('DeleteProcessingJob', { ProcessingJobName: 'long' });
    await expect(plane.describe('long')).rejects.toMatchObject({
      code: 'ValidationException',
      message: 'Could not find requested job with name: long',
    });
  });

  test('over its time is stopped', async () => {
    const { plane } = await open();
    const request = processingRequest('slow', 'sleep 600', {
      StoppingCondition: { MaxRuntimeInSeconds: 1 },
    });
    await plane.call('CreateProcessingJob', request);
    expect((await plane.ended('slow')).ProcessingJobStatus).toBe('Stopped');
  });
});

describe('a script of the user', () => {
  test('runs with its arguments, and the paths in its text are those of the job', async () => {
    const { plane } = await open();
    plane.objects.put(
      's3://data/code/x.sh',
      'cat /opt/ml/processing/input/rows/a.csv > "/opt/ml/processing/output/out.csv"\necho "$@"\n',
    );
    await plane.call(
      'CreateProcessingJob',
      script(['/bin/bash', '/opt/ml/processing/input/code/x.sh'], ['--in', '/opt/ml/processing']),
    );
    const job = await plane.ended('script');
    expect(job.FailureReason).toBeUndefined();
    expect(plane.objects.text('s3://out/results/out.csv')).toBe('1,2\n');
    const [said] = await plane.messages('script');
    expect(said).toMatch(/^--in \/.+\/opt\/ml\/processing$/);
  });

  test.each([
    [['/usr/bin/perl', '-e', '1'], 'run the program /usr/bin/perl'],
    [['java'], 'run the program java'],
  ])('by %j is refused with what is possible', async (entrypoint, what) => {
    const { plane } = await open();
    plane.objects.put('s3://data/code/x.sh', 'true\n');
    await plane.call('CreateProcessingJob', script(entrypoint));
    const { FailureReason: reason } = await plane.ended('script');
    expect(reason).toContain(`ClientError: The image ${scriptImageUri}`);
    expect(reason).toContain(what);
  });
});

describe('a request', () => {
  test.each<[string, Partial<CreateProcessingJobRequest>, RegExp]>([
    [
      'climbs out',
      { ProcessingInputs: [input('a', 's3://data/rows/', '/opt/ml/processing/../../etc')] },
      /must be a folder that begins with \/opt\/ml\/processing/,
    ],
    [
      'names another folder',
      { ProcessingInputs: [input('a', 's3://data/rows/', '/tmp/x')] },
      /must be a folder that begins with \/opt\/ml\/processing/,
    ],
    [
      'has two inputs at one place',
      { ProcessingInputs: [rows, { ...rows, InputName: 'again' }] },
      /must be unique/,
    ],
    [
      'wants several instances',
      {
        ProcessingResources: {
          ClusterConfig: { InstanceCount: 2, InstanceType: 'ml.m5.large', VolumeSizeInGB: 1 },
        },
      },
      /several instances/,
    ],
    [
      'wants Athena',
      { ProcessingInputs: [{ InputName: 'a', DatasetDefinition: {} }] },
      /DatasetDefinition in processing input a/,
    ],
  ])('that %s is refused', async (_, more, message) => {
    const { plane } = await open();
    const request = processingRequest('bad', 'true', more);
    await expect(plane.call('CreateProcessingJob', request)).rejects.toMatchObject({
      code: 'ValidationException',
      message: expect.stringMatching(message),
    });
  });

  test('for a name that is taken is refused', async () => {
    const { plane } = await open();
    await plane.call('CreateProcessingJob', processingRequest('twice', 'true'));
    await expect(
      plane.call('CreateProcessingJob', processingRequest('twice', 'true')),
    ).rejects.toMatchObject({ code: 'ResourceInUse' });
  });

  test.each<[string, Partial<CreateProcessingJobRequest>, RegExp]>([
    [
      'no object',
      { ProcessingInputs: [input('a', 's3://data/nothing/', '/opt/ml/processing/a')] },
      /^ClientError: No S3 objects found under S3 URL "s3:\/\/data\/nothing\/"/,
    ],
    [
      'an image that is not ours',
      { AppSpecification: { ImageUri: 'x.dkr.ecr.us-east-1.amazonaws.com/other:1' } },
      /^ClientError: Slipway's local plane cannot run the image/,
    ],
    [
      'a bucket that is not there',
      {
        ProcessingOutputConfig: {
          Outputs: [
            {
              OutputName: 'o',
              S3Output: {
                S3Uri: 's3://absent/x',
                LocalPath: '/opt/ml/processing/o',
                S3UploadMode: 'EndOfJob',
              },
            },
          ],
        },
      },
      /^ClientError: .*NoSuchBucket/,
    ],
  ])('that names %s makes a job that fails and says why', async (_, more, reason) => {
    const { plane } = await open();
    await plane.call('CreateProcessingJob', processingRequest('fails', 'true', more));
    expect((await plane.ended('fails')).FailureReason).toMatch(reason);
  });
});

function script(entrypoint: string[], args?: string[]): CreateProcessingJobRequest {
  return processingRequest('script', '', {
    AppSpecification: {
      ImageUri: scriptImageUri,
      ContainerEntrypoint: entrypoint,
      ContainerArguments: args,
    },
    ProcessingInputs: [rows, input('code', 's3://data/code/', '/opt/ml/processing/input/code')],
    ProcessingOutputConfig: outputs('EndOfJob'),
    Environment: {},
  });
}

async function open(): Promise<{ readonly plane: ProcessingHarness; readonly dir: string }> {
  const shell = await shellInterpreter(onTestFinished);
  const plane = await processingHarness(shell);
  plane.objects.put('s3://data/rows/a.csv', '1,2\n');
  plane.objects.put('s3://data/rows/deep/b.csv', '3,4\n');
  onTestFinished(() => plane.dispose());
  return { plane, dir: shell.dir };
}
