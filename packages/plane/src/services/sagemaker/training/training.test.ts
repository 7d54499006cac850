import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { imageUri, s3Source, trainingRequest } from '../testing/training-harness.ts';
import {
  lastMessage,
  membersOf,
  openTrainingPlane,
  statusesOf,
  type TrainingPlaneOptions,
  waitFor,
} from '../testing/training-plane.ts';

const open = (options?: TrainingPlaneOptions) => openTrainingPlane(onTestFinished, options);

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
    await plane.call('CreateTrainingJob', trainingRequest('first', `${waitFor('go')}`));
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
