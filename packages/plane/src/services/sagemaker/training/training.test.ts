import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type {
  CreateTrainingJobRequest,
  DescribeTrainingJobResponse,
  ListTrainingJobsResponse,
} from '@aws-sdk/client-sagemaker';
import { extract } from 'tar-stream';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  imageUri,
  s3Source,
  scope,
  type TrainingHarness,
  type TrainingHarnessOptions,
  trainingHarness,
  trainingRequest,
} from '../testing/training-harness.ts';

const until = (file: string) => `while [ ! -e ${file} ]; do sleep 0.02; done`;

describe('a training job', () => {
  test('trains and leaves its model, its output data, its log and its metrics', async () => {
    const plane = await open();
    const program = [
      'printf "[0]\\ttrain-auc:0.5\\n[1]\\ttrain-auc:0.75\\n"',
      'echo to stderr >&2',
      'cp input/data/train/a.csv model/model.bin',
      'mkdir model/sub && echo deep >model/sub/file',
      'echo extra >output/data/extra.txt',
    ].join('; ');
    const created = await plane.call(
      'CreateTrainingJob',
      trainingRequest('churn', program, {
        AlgorithmSpecification: {
          TrainingImage: imageUri,
          TrainingInputMode: 'File',
          MetricDefinitions: [
            { Name: 'train:auc', Regex: '.*\\[[0-9]+\\].*#011train-auc:(\\S+)' },
            { Name: 'never', Regex: 'no such line (\\d+)' },
          ],
        },
      }),
    );
    expect(created).toEqual({
      TrainingJobArn: 'arn:aws:sagemaker:us-east-1:000000000000:training-job/churn',
    });
    const job = await plane.ended('churn');
    expect(job).toMatchObject({
      TrainingJobStatus: 'Completed',
      SecondaryStatus: 'Completed',
      ModelArtifacts: { S3ModelArtifacts: 's3://out/models/churn/output/model.tar.gz' },
      FinalMetricDataList: [{ MetricName: 'train:auc', Value: 0.75 }],
    });
    expect(job.FailureReason).toBeUndefined();
    expect(statusesOf(job)).toEqual([
      'Starting',
      'Downloading',
      'Training',
      'Uploading',
      'Completed',
    ]);
    const [first, ...others] = [...(job.SecondaryStatusTransitions ?? [])].reverse();
    expect(first?.EndTime).toBeUndefined();
    expect(others.every(({ EndTime }) => EndTime !== undefined)).toBe(true);
    expect(await plane.messages('churn')).toEqual([
      '[0]#011train-auc:0.5',
      '[1]#011train-auc:0.75',
      'to stderr',
    ]);
    expect(await membersOf(plane, 'models/churn/output/model.tar.gz')).toEqual({
      'model.bin': '1,2\n',
      'sub/': '',
      'sub/file': 'deep\n',
    });
    expect(await membersOf(plane, 'models/churn/output/output.tar.gz')).toEqual({
      'extra.txt': 'extra\n',
    });
    expect(job.BillableTimeInSeconds).toBe(job.TrainingTimeInSeconds);
    // What it needed on disk is gone.
    await expect.poll(() => readdir(join(plane.dir, 'work', 'training'))).toEqual([]);
    await expect.poll(() => readdir(join(plane.dir, 'processes'))).toEqual([]);
  });

  test('finds the configuration files and the environment of the contract', async () => {
    const plane = await open();
    const program = [
      'for f in input/config/*; do printf "%s " "$f"; cat $f; echo; done',
      'echo "$TRAINING_JOB_NAME $TRAINING_JOB_ARN $AWS_REGION $MINE"',
      'pwd; echo "$SAGEMAKER_BASE_DIR"',
    ].join('; ');
    await plane.call(
      'CreateTrainingJob',
      trainingRequest('config', program, {
        HyperParameters: { max_depth: '5' },
        InputDataConfig: [
          {
            ChannelName: 'train',
            ContentType: 'text/csv',
            DataSource: s3Source('s3://data/train/'),
          },
          {
            ChannelName: 'validation',
            InputMode: 'FastFile',
            DataSource: s3Source('s3://data/train'),
          },
        ],
        Environment: { PROGRAM: program, MINE: 'mine' },
      }),
    );
    await plane.ended('config');
    const messages = await plane.messages('config');
    const files = messages.slice(0, 3).map((line) => {
      const [name = '', ...json] = line.split(' ');
      return [name.split('/').at(-1), JSON.parse(json.join(' '))];
    });
    const common = { S3DistributionType: 'FullyReplicated', RecordWrapperType: 'None' };
    expect(Object.fromEntries(files)).toEqual({
      'hyperparameters.json': { max_depth: '5' },
      'inputdataconfig.json': {
        train: { ContentType: 'text/csv', TrainingInputMode: 'File', ...common },
        validation: { TrainingInputMode: 'FastFile', ...common },
      },
      'resourceconfig.json': {
        current_host: 'algo-1',
        current_instance_type: 'ml.m5.xlarge',
        current_group_name: 'homogeneousCluster',
        hosts: ['algo-1'],
        instance_groups: [
          {
            instance_group_name: 'homogeneousCluster',
            instance_type: 'ml.m5.xlarge',
            hosts: ['algo-1'],
          },
        ],
        network_interface_name: 'eth0',
      },
    });
    expect(messages[3]).toBe(
      'config arn:aws:sagemaker:us-east-1:000000000000:training-job/config us-east-1 mine',
    );
    expect(messages[4]).toBe(messages[5]);
  });

  test.each([
    ['echo "bad value" >output/failure; exit 1', 'AlgorithmError: bad value, exit code: 1'],
    ['exit 3', 'AlgorithmError: , exit code: 3'],
    ['kill -9 $$', 'AlgorithmError: , exit code: 137'],
    [
      'head -c 5000 /dev/zero | tr "\\0" x >output/failure; exit 1',
      `AlgorithmError: ${'x'.repeat(1024)}, exit code: 1`,
    ],
  ])('fails with the reason of its program: %s', async (program, reason) => {
    const plane = await open();
    await plane.call(
      'CreateTrainingJob',
      trainingRequest('fails', `echo half >model/half; ${program}`),
    );
    const job = await plane.ended('fails');
    expect(job).toMatchObject({
      TrainingJobStatus: 'Failed',
      SecondaryStatus: 'Failed',
      FailureReason: reason,
    });
    expect(statusesOf(job)).toEqual(['Starting', 'Downloading', 'Training', 'Uploading', 'Failed']);
    expect(job.ModelArtifacts?.S3ModelArtifacts).toBe('s3://out/models/fails/output/model.tar.gz');
  });

  test('fails when no image can stand in for its own, and says which can', async () => {
    const plane = await open();
    const TrainingImage = '123456789012.dkr.ecr.eu-west-3.amazonaws.com/unheard-of:2';
    await plane.call(
      'CreateTrainingJob',
      trainingRequest('unknown', 'true', {
        AlgorithmSpecification: { TrainingImage, TrainingInputMode: 'File' },
      }),
    );
    const job = await plane.ended('unknown');
    expect(job.TrainingJobStatus).toBe('Failed');
    expect(job.FailureReason).toMatch(/^ClientError: .*unheard-of:2.*scripted \(1\)/);
    expect(job.TrainingStartTime).toBeUndefined();
    expect(job.BillableTimeInSeconds).toBeUndefined();
  });

  test('is stopped over its time, and what it has is uploaded', async () => {
    const plane = await open();
    await plane.call(
      'CreateTrainingJob',
      trainingRequest('slow', 'echo part >model/part; exec sleep 600', {
        StoppingCondition: { MaxRuntimeInSeconds: 1 },
      }),
    );
    const job = await plane.ended('slow');
    expect(job).toMatchObject({
      TrainingJobStatus: 'Stopped',
      SecondaryStatus: 'MaxRuntimeExceeded',
    });
    expect(job.FailureReason).toBeUndefined();
    expect(statusesOf(job).slice(2)).toEqual([
      'Training',
      'Stopping',
      'Uploading',
      'MaxRuntimeExceeded',
    ]);
    expect(plane.objects.keys().filter((key) => key.startsWith('out/'))).toEqual([
      'out/models/slow/output/model.tar.gz',
    ]);
  });

  test('waits for a free core and is not billed for that', async () => {
    const plane = await open({ slots: 1 });
    await plane.call('CreateTrainingJob', trainingRequest('first', `${until('go')}`));
    await plane.until('first', ({ SecondaryStatus }) => SecondaryStatus === 'Training');
    await plane.call('CreateTrainingJob', trainingRequest('second', 'true'));
    const waiting = await plane.until('second', (job) => /free core/.test(lastMessage(job)));
    expect(waiting.SecondaryStatus).toBe('Downloading');
    await plane.call('StopTrainingJob', { TrainingJobName: 'first' });
    const second = await plane.ended('second');
    expect(second.TrainingJobStatus).toBe('Completed');
    const training = second.SecondaryStatusTransitions?.find(({ Status }) => Status === 'Training');
    const downloading = second.SecondaryStatusTransitions?.find(
      ({ Status }) => Status === 'Downloading',
    );
    expect(second.TrainingStartTime?.getTime()).toBeGreaterThan(
      downloading?.StartTime?.getTime() ?? 0,
    );
    expect(second.TrainingStartTime?.getTime()).toBeLessThanOrEqual(
      training?.StartTime?.getTime() ?? 0,
    );
  });
});

describe('StopTrainingJob', () => {
  test('gives the program its time to save, and uploads what it saved', async () => {
    const plane = await open();
    const program = `trap 'echo saved >model/saved; exit 0' TERM; echo up; ${until('never')}`;
    await plane.call('CreateTrainingJob', trainingRequest('stops', program));
    await expect.poll(() => plane.messages('stops')).toEqual(['up']);
    await plane.call('StopTrainingJob', { TrainingJobName: 'stops' });
    const stopping = await plane.describe('stops');
    expect(stopping.TrainingJobStatus).toMatch(/^Stopp(ing|ed)$/);
    const job = await plane.ended('stops');
    expect(job).toMatchObject({ TrainingJobStatus: 'Stopped', SecondaryStatus: 'Stopped' });
    expect(statusesOf(job).slice(2)).toEqual(['Training', 'Stopping', 'Uploading', 'Stopped']);
    expect(Object.keys(await membersOf(plane, 'models/stops/output/model.tar.gz'))).toEqual([
      'saved',
    ]);
  });

  test('ends a job that waits in the queue without ever starting it', async () => {
    const plane = await open({ slots: 1 });
    await plane.call('CreateTrainingJob', trainingRequest('holds', 'exec sleep 600'));
    await plane.until('holds', ({ SecondaryStatus }) => SecondaryStatus === 'Training');
    await plane.call('CreateTrainingJob', trainingRequest('queued', 'echo ran'));
    await plane.until('queued', (job) => /free core/.test(lastMessage(job)));
    await plane.call('StopTrainingJob', { TrainingJobName: 'queued' });
    const job = await plane.ended('queued');
    expect(statusesOf(job)).toEqual([
      'Starting',
      'Downloading',
      'Stopping',
      'Uploading',
      'Stopped',
    ]);
    expect(await plane.messages('queued')).toEqual([]);
  });

  test('refuses a job that has ended, and one that does not exist', async () => {
    const plane = await open();
    await plane.call('CreateTrainingJob', trainingRequest('done', 'true'));
    await plane.ended('done');
    await expect(plane.call('StopTrainingJob', { TrainingJobName: 'done' })).rejects.toMatchObject({
      code: 'ValidationException',
      message: 'The request was rejected because the training job is in status Completed.',
    });
    for (const operation of ['StopTrainingJob', 'DescribeTrainingJob', 'DeleteTrainingJob']) {
      await expect(plane.call(operation, { TrainingJobName: 'none' })).rejects.toMatchObject({
        code: 'ValidationException',
        message: 'Requested resource not found.',
      });
    }
  });
});

describe('the channels of a job', () => {
  test('hold the objects of a folder, with or without its slash, of a single key, and of a manifest', async () => {
    const plane = await open();
    plane.objects.put('s3://data/train/deep/b.csv', 'b');
    plane.objects.put('s3://data/train/', '');
    plane.objects.put('s3://data/train-2.csv', 'c');
    const manifest = '[{"prefix": "s3://data/"}, "train/a.csv", "train-2.csv"]';
    plane.objects.put('s3://data/list.json', manifest);
    const channel = (
      ChannelName: string,
      uri: string,
      S3DataType: 'S3Prefix' | 'ManifestFile' = 'S3Prefix',
    ) => ({
      ChannelName,
      DataSource: { S3DataSource: { S3DataType, S3Uri: uri } },
    });
    await plane.call(
      'CreateTrainingJob',
      trainingRequest('channels', 'cd input/data; find . -type f | sort', {
        InputDataConfig: [
          channel('slash', 's3://data/train/'),
          channel('bare', 's3://data/train/deep'),
          channel('file', 's3://data/train-2.csv'),
          channel('start', 's3://data/train-'),
          channel('manifest', 's3://data/list.json', 'ManifestFile'),
        ],
      }),
    );
    expect((await plane.ended('channels')).TrainingJobStatus).toBe('Completed');
    expect(await plane.messages('channels')).toEqual([
      './bare/b.csv',
      './file/train-2.csv',
      './manifest/train-2.csv',
      './manifest/train/a.csv',
      './slash/a.csv',
      './slash/deep/b.csv',
      './start/train-2.csv',
    ]);
  });

  test.each(['evil/../../../up.csv', 'evil/./x.csv', 'evil/nul\0.csv', `evil/${'x'.repeat(300)}`])(
    'refuses the key %j, which is no path below the channel',
    async (key) => {
      const plane = await open();
      plane.objects.put(`s3://data/${key}`, 'x');
      await plane.call(
        'CreateTrainingJob',
        trainingRequest('evil', 'true', {
          InputDataConfig: [{ ChannelName: 'train', DataSource: s3Source('s3://data/evil/') }],
        }),
      );
      const job = await plane.ended('evil');
      expect(job.FailureReason).toMatch(/^ClientError: Data download failed: .*cannot be a file/);
      expect(statusesOf(job)).toEqual(['Starting', 'Downloading', 'Failed']);
    },
  );

  test('refuse two keys that want one path', async () => {
    const plane = await open();
    plane.objects.put('s3://data/clash/a', 'file');
    plane.objects.put('s3://data/clash/a/b', 'below a file');
    const InputDataConfig = [{ ChannelName: 'train', DataSource: s3Source('s3://data/clash/') }];
    await plane.call('CreateTrainingJob', trainingRequest('clash', 'true', { InputDataConfig }));
    expect((await plane.ended('clash')).FailureReason).toMatch(
      /^ClientError: .*clash\/a\/b cannot be a file beside/,
    );
  });
});

describe('CreateTrainingJob', () => {
  test('fills in the defaults of the service and the metrics of a built-in algorithm', async () => {
    const metric = { name: 'validation:auc', regex: 'auc:(\\S+)' };
    const plane = await open({ image: { metricDefinitions: [metric] } });
    const { StoppingCondition: _, ...request } = trainingRequest('defaults', 'echo auc:0.9');
    await plane.call('CreateTrainingJob', { ...request, Tags: [{ Key: 'team', Value: 'churn' }] });
    const job = await plane.ended('defaults');
    expect(job).toMatchObject({
      StoppingCondition: { MaxRuntimeInSeconds: 86_400 },
      OutputDataConfig: { S3OutputPath: 's3://out/models', KmsKeyId: '', CompressionType: 'GZIP' },
      AlgorithmSpecification: {
        MetricDefinitions: [{ Name: metric.name, Regex: metric.regex }],
        EnableSageMakerMetricsTimeSeries: true,
      },
      InputDataConfig: [
        { ChannelName: 'train', CompressionType: 'None', RecordWrapperType: 'None' },
      ],
      EnableNetworkIsolation: false,
      FinalMetricDataList: [{ MetricName: 'validation:auc', Value: 0.9 }],
    });
    expect(job).not.toHaveProperty('Tags');
    await expect(
      plane.call('CreateTrainingJob', {
        ...trainingRequest('override', 'true'),
        AlgorithmSpecification: {
          TrainingImage: imageUri,
          TrainingInputMode: 'File',
          MetricDefinitions: [{ Name: 'mine', Regex: '(.*)' }],
        },
      }),
    ).rejects.toThrow("You can't override the metric definitions for Amazon SageMaker algorithms.");
  });

  test('refuses a name that exists, also when two ask at once', async () => {
    const plane = await open();
    const results = await Promise.allSettled([
      plane.call('CreateTrainingJob', trainingRequest('same', 'true')),
      plane.call('CreateTrainingJob', trainingRequest('same', 'true')),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await plane.ended('same');
    await expect(
      plane.call('CreateTrainingJob', trainingRequest('same', 'true')),
    ).rejects.toMatchObject({
      code: 'ResourceInUse',
      message:
        'Training job names must be unique within an AWS account and region, and a training job with this name already exists (arn:aws:sagemaker:us-east-1:000000000000:training-job/same)',
    });
  });

  test.each(['s3://data/nothing-here/', 's3://no-such-bucket/train/'])(
    'refuses the input %s',
    async (uri) => {
      const plane = await open();
      const InputDataConfig = [{ ChannelName: 'train', DataSource: s3Source(uri) }];
      const bucket = uri.split('/')[2];
      await expect(
        plane.call('CreateTrainingJob', trainingRequest('empty', 'true', { InputDataConfig })),
      ).rejects.toMatchObject({
        code: 'ValidationException',
        message: `No S3 objects found under S3 URL "${uri}" given in input data source. Please ensure that the bucket exists in the selected region (us-east-1), that objects exist under that S3 prefix, and that the role "arn:aws:iam::000000000000:role/training" has "s3:ListBucket" permissions on bucket "${bucket}".`,
      });
      await expect(plane.describe('empty')).rejects.toThrow('Requested resource not found.');
    },
  );

  const unserved: [string, Partial<CreateTrainingJobRequest>, RegExp][] = [
    [
      'an output bucket that is not there',
      { OutputDataConfig: { S3OutputPath: 's3://absent/' } },
      /^Access denied to OutputDataConfig S3 bucket/,
    ],
    [
      'a wait time without spot',
      { StoppingCondition: { MaxWaitTimeInSeconds: 9 } },
      /^Invalid MaxWaitTimeInSeconds. It is only supported when EnableManagedSpotTraining/,
    ],
    [
      'several instances',
      { ResourceConfig: { InstanceType: 'ml.m5.large', InstanceCount: 2, VolumeSizeInGB: 1 } },
      /does not support training on several instances/,
    ],
    [
      'script mode',
      { HyperParameters: { sagemaker_program: '"x.py"' } },
      /does not support script mode/,
    ],
    [
      'Pipe mode',
      { AlgorithmSpecification: { TrainingImage: imageUri, TrainingInputMode: 'Pipe' } },
      /does not support input mode Pipe/,
    ],
    [
      'no image',
      { AlgorithmSpecification: { TrainingInputMode: 'File' } },
      /^Exactly one of TrainingImage and AlgorithmName/,
    ],
    [
      'an expression that cannot be read',
      {
        AlgorithmSpecification: {
          TrainingImage: imageUri,
          TrainingInputMode: 'File',
          MetricDefinitions: [{ Name: 'm', Regex: '(' }],
        },
      },
      /metric m cannot be read/,
    ],
    [
      'a channel twice',
      {
        InputDataConfig: [1, 2].map(() => ({
          ChannelName: 'train',
          DataSource: s3Source('s3://data/train/'),
        })),
      },
      /Channel names must be unique/,
    ],
    ['a reserved tag', { Tags: [{ Key: 'aws:x', Value: 'y' }] }, /reserved for AWS use/],
  ];
  test.each(unserved)('refuses %s', async (_, more, message) => {
    const plane = await open();
    const refused = plane.call('CreateTrainingJob', trainingRequest('refused', 'true', more));
    await expect(refused).rejects.toMatchObject({ code: 'ValidationException' });
    await expect(refused).rejects.toThrow(message);
  });
});

describe('ListTrainingJobs and DeleteTrainingJob', () => {
  test('page, sort and filter; a deleted name is free again', async () => {
    const plane = await open();
    for (const name of ['c-one', 'a-two', 'b-bad']) {
      await plane.call(
        'CreateTrainingJob',
        trainingRequest(name, name === 'b-bad' ? 'exit 1' : 'true'),
      );
      await plane.ended(name);
    }
    const names = async (input: object) => {
      const page = await plane.call<ListTrainingJobsResponse>('ListTrainingJobs', input);
      return {
        names: page.TrainingJobSummaries?.map(({ TrainingJobName }) => TrainingJobName),
        next: page.NextToken,
      };
    };
    expect((await names({})).names).toEqual(['c-one', 'a-two', 'b-bad']);
    expect((await names({ SortBy: 'Name', SortOrder: 'Descending' })).names).toEqual([
      'c-one',
      'b-bad',
      'a-two',
    ]);
    const first = await names({ SortBy: 'Name', MaxResults: 1, StatusEquals: 'Failed' });
    expect(first.names).toEqual([]);
    const second = await names({
      SortBy: 'Name',
      MaxResults: 1,
      StatusEquals: 'Failed',
      NextToken: first.next,
    });
    expect(second.names).toEqual(['b-bad']);
    expect((await names({ NameContains: '-b' })).names).toEqual(['b-bad']);
    await expect(names({ NextToken: 'bogus' })).rejects.toMatchObject({
      code: 'ValidationException',
    });

    await plane.call('DeleteTrainingJob', { TrainingJobName: 'c-one' });
    expect((await names({ SortBy: 'Name' })).names).toEqual(['a-two', 'b-bad']);
    await plane.call('CreateTrainingJob', trainingRequest('c-one', 'true'));
    expect((await plane.ended('c-one')).TrainingJobStatus).toBe('Completed');
  });

  test('refuses to delete a job that is under way', async () => {
    const plane = await open();
    await plane.call('CreateTrainingJob', trainingRequest('busy', 'exec sleep 600'));
    await expect(plane.call('DeleteTrainingJob', { TrainingJobName: 'busy' })).rejects.toThrow(
      'The request was rejected because the training job is in status InProgress.',
    );
  });
});

test('a graceful stop of the plane ends the jobs under way and says so in their status', async () => {
  const plane = await open({ slots: 1 });
  await plane.call('CreateTrainingJob', trainingRequest('runs', 'echo up; exec sleep 600'));
  await expect.poll(() => plane.messages('runs')).toEqual(['up']);
  await plane.call('CreateTrainingJob', trainingRequest('waits', 'echo ran'));
  await plane.until('waits', (job) => /free core/.test(lastMessage(job)));
  await plane.restart();
  for (const name of ['runs', 'waits']) {
    expect(await plane.describe(name)).toMatchObject({
      TrainingJobStatus: 'Failed',
      FailureReason:
        'InternalServerError: The local plane was stopped while the training job was in progress.',
    });
  }
  await expect.poll(() => readdir(join(plane.dir, 'processes'))).toEqual([]);
  expect(plane.logs.groups(scope)).toHaveLength(1);
});

type Options = Pick<TrainingHarnessOptions, 'slots' | 'image'>;

async function open(options: Options = {}): Promise<TrainingHarness & { readonly dir: string }> {
  const dir = await mkdtemp(join(tmpdir(), 'slipway-training-'));
  const python = join(dir, 'interpreter');
  await writeFile(python, '#!/bin/sh\nexec /bin/sh -c "$PROGRAM"\n');
  await chmod(python, 0o755);
  const plane = await trainingHarness({ ...options, dir, python });
  onTestFinished(async () => {
    await plane.dispose();
    await rm(dir, { recursive: true, force: true });
  });
  return { ...plane, dir };
}

function statusesOf(job: DescribeTrainingJobResponse) {
  return (job.SecondaryStatusTransitions ?? []).map(({ Status }) => Status);
}

function lastMessage(job: DescribeTrainingJobResponse): string {
  return job.SecondaryStatusTransitions?.at(-1)?.StatusMessage ?? '';
}

async function membersOf(
  { objects }: TrainingHarness,
  key: string,
): Promise<Readonly<Record<string, string>>> {
  const members: Record<string, string> = {};
  const archive: Uint8Array[] = [];
  for await (const chunk of await objects.read(scope, { bucket: 'out', key })) archive.push(chunk);
  const reader = extract();
  reader.end(gunzipSync(Buffer.concat(archive)));
  for await (const entry of reader) {
    const content: Uint8Array[] = [];
    for await (const chunk of entry) content.push(chunk as Uint8Array);
    members[entry.header.name] = Buffer.concat(content).toString();
  }
  return members;
}
