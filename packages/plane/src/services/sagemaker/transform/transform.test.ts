import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { DescribeTransformJobResponse } from '@aws-sdk/client-sagemaker';
import type { ModelRunner, OpenModel } from '@slipway/engines';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createHosting } from '../hosting/family.ts';
import { createRegistry } from '../registry/family.ts';
import type { SageMakerNeeds } from '../service.ts';
import {
  call,
  eventually,
  type HostingBench,
  openHostingBench,
  openSharedRunner,
  xgboostUri,
} from '../testing/hosting-bench.ts';
import { modelArchive, modelFixtures } from '../testing/model-archive.ts';
import { createTransform, type Transform } from './family.ts';

// Source: https://docs.aws.amazon.com/sagemaker/latest/dg/batch-transform.html, batch-transform-data-processing.html,
// https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateTransformJob.html, read 2026-11.

let models: ModelRunner;
let bench: HostingBench;
let transform: Transform;
let rows: string;
/** What the container answers to `rows` in a batch. */
let expected: string;

beforeAll(async () => {
  models = await openSharedRunner();
});
afterAll(() => models.close());

beforeEach(async () => {
  bench = await openHostingBench(models);
  bench.objects.put('s3://models/a/model.tar.gz', await modelArchive('regression'));
  rows = await readFile(join(modelFixtures, 'rows.csv'), 'utf8');
  transform = createTransform(bench.needs);
  await transform.start();
  const PrimaryContainer = { Image: xgboostUri, ModelDataUrl: 's3://models/a/model.tar.gz' };
  await call(
    createHosting(bench.needs, createRegistry(bench.needs).packages).operations,
    'CreateModel',
    {
      ModelName: 'a',
      PrimaryContainer,
    },
  );
  const model = await bench.needs.models.open({
    dir: join(modelFixtures, 'regression'),
    environment: { SAGEMAKER_BATCH: 'true' },
  });
  expected = Buffer.from(
    (await model.predict({ body: Buffer.from(rows), contentType: 'text/csv', accept: '' })).body,
  ).toString();
  await model.close();
});
afterEach(async () => {
  await transform.stop();
  await bench.close();
});

interface Request {
  readonly uri?: string;
  readonly type?: string;
  readonly input?: object;
  readonly output?: object;
  readonly job?: object;
}

const ask = <Output = Record<string, unknown>>(name: string, input: object) =>
  call<Output>(transform.operations, name, input);

function request({
  uri = 's3://data/in/',
  type = 'S3Prefix',
  input = {},
  output = {},
  job = {},
}: Request = {}) {
  return {
    TransformJobName: 'job',
    ModelName: 'a',
    TransformInput: {
      DataSource: { S3DataSource: { S3DataType: type, S3Uri: uri } },
      ContentType: 'text/csv',
      SplitType: 'Line',
      ...input,
    },
    TransformOutput: { S3OutputPath: 's3://data/out', AssembleWith: 'Line', ...output },
    TransformResources: { InstanceType: 'ml.m5.large', InstanceCount: 1 },
    ...job,
  };
}

const describeJob = () =>
  ask<DescribeTransformJobResponse>('DescribeTransformJob', { TransformJobName: 'job' });

const ended = () =>
  eventually(async () => {
    const found = await describeJob();
    return found.TransformEndTime === undefined ? undefined : found;
  });

async function run(wish: Request = {}) {
  await ask('CreateTransformJob', request(wish));
  return await ended();
}

const noFilesLeft = () =>
  eventually(async () => {
    const left = await readdir(join(bench.needs.workDir, 'transform'));
    return left.length === 0 ? left : undefined;
  });

const outputs = () => bench.objects.keys().filter((key) => key.startsWith('data/out'));

describe('a transform job', () => {
  test('scores every object below the prefix, in the order of its records', async () => {
    bench.objects.put('s3://data/in/one.csv', rows);
    bench.objects.put('s3://data/in/deep/two.csv', rows + rows.trimEnd());
    bench.objects.put('s3://data/in/deep/', '');
    const job = await run();
    expect(job).toMatchObject({
      TransformJobStatus: 'Completed',
      TransformJobArn: 'arn:aws:sagemaker:us-east-1:000000000000:transform-job/job',
      TransformStartTime: expect.any(Date),
      TransformInput: { CompressionType: 'None', SplitType: 'Line' },
      DataProcessing: { InputFilter: '$', OutputFilter: '$', JoinSource: 'None' },
    });
    expect(outputs()).toEqual(['data/out/deep/two.csv.out', 'data/out/one.csv.out']);
    expect(bench.objects.text('s3://data/out/one.csv.out')).toBe(expected);
    expect(bench.objects.text('s3://data/out/deep/two.csv.out')).toBe(expected + expected);
    await noFilesLeft();
    expect(await bench.logged('/aws/sagemaker/TransformJobs')).toContain(
      '[sagemaker logs]: MaxConcurrentTransforms=4, MaxPayloadInMB=6, BatchStrategy=MULTI_RECORD',
    );
  });

  test('scores one object that the URI names', async () => {
    bench.objects.put('s3://data/in/one.csv', rows);
    await run({ uri: 's3://data/in/one.csv' });
    expect(bench.objects.text('s3://data/out/one.csv.out')).toBe(expected);
  });

  test('scores what a manifest lists', async () => {
    for (const name of ['a.csv', 'b.csv', 'c.csv']) bench.objects.put(`s3://data/in/${name}`, rows);
    bench.objects.put('s3://data/list', '[{"prefix": "s3://data/in/"}, "a.csv", "c.csv"]');
    await run({ uri: 's3://data/list', type: 'ManifestFile' });
    expect(outputs()).toEqual(['data/out/a.csv.out', 'data/out/c.csv.out']);
  });

  test.each([
    ['records one by one', { job: { BatchStrategy: 'SingleRecord' } }],
    [
      'records together, each request as large as allowed',
      { job: { BatchStrategy: 'MultiRecord', MaxPayloadInMB: 1 } },
    ],
    ['the whole object', { input: { SplitType: 'None' }, output: { AssembleWith: 'None' } }],
    [
      'one request at a time',
      { job: { MaxConcurrentTransforms: 1, BatchStrategy: 'SingleRecord' } },
    ],
  ])('sends %s', async (_, wish) => {
    const times = 100;
    bench.objects.put('s3://data/in/x.csv', rows.repeat(times));
    expect((await run(wish)).TransformJobStatus).toBe('Completed');
    expect(bench.objects.text('s3://data/out/x.csv.out')).toBe(expected.repeat(times));
  });

  test('unpacks gzip', async () => {
    bench.objects.put('s3://data/in/x.csv.gz', gzipSync(rows));
    await run({ input: { CompressionType: 'Gzip' } });
    expect(bench.objects.text('s3://data/out/x.csv.gz.out')).toBe(expected);
  });

  test('filters and joins', async () => {
    const lines = rows.trimEnd().split('\n');
    const scores = expected.trimEnd().split('\n');
    bench.objects.put(
      's3://data/in/x.csv',
      lines.map((line, at) => `id-${at},${line}\r\n`).join(''),
    );
    const DataProcessing = { InputFilter: '$[1:]', JoinSource: 'Input', OutputFilter: '$[0,-1]' };
    const job = await run({ output: { Accept: 'text/csv' }, job: { DataProcessing } });
    expect(job.TransformJobStatus).toBe('Completed');
    expect(bench.objects.text('s3://data/out/x.csv.out')).toBe(
      scores.map((score, at) => `id-${at},${score}\n`).join(''),
    );
  });

  test('fails when an object cannot be scored, says why, and scores the others', async () => {
    bench.objects.put('s3://data/in/good.csv', rows);
    bench.objects.put('s3://data/in/bad.csv', `${rows}1,2,three\n`);
    const job = await run();
    expect(job.TransformJobStatus).toBe('Failed');
    expect(job.FailureReason).toMatch(
      /^ClientError: 1 of 2 input files could not be transformed. First: data\/in\/bad.csv/,
    );
    expect(job.FailureReason).toContain("could not convert string to float: 'three'");
    expect(outputs()).toEqual(['data/out/good.csv.out']);
    expect((await bench.logged('/aws/sagemaker/TransformJobs')).join('\n')).toContain(
      'data/in/bad.csv: Bad HTTP status received from algorithm: 415',
    );
  });

  test.each([
    ['nothing below the prefix', {}, undefined, 'No S3 objects found'],
    [
      'a record over the limit',
      { job: { MaxPayloadInMB: 1 } },
      `${'1'.repeat(1_200_000)}\n`,
      'larger than MaxPayloadInMB',
    ],
    [
      'an object over the limit',
      { input: { SplitType: 'None' }, job: { MaxPayloadInMB: 1 } },
      '1,2\n'.repeat(400_000),
      'larger than MaxPayloadInMB',
    ],
    [
      'a filter that selects nothing',
      { output: { Accept: 'text/csv' }, job: { DataProcessing: { InputFilter: '$[9]' } } },
      '1,2,3\n',
      'selects nothing',
    ],
    ['what is no gzip', { input: { CompressionType: 'Gzip' } }, 'plain', 'not gzip-compressed'],
    [
      'an output bucket that is not there',
      { output: { S3OutputPath: 's3://nowhere/x' } },
      '1,2\n',
      'bucket "nowhere" does not exist',
    ],
    [
      'a type that the container does not read',
      { input: { ContentType: 'application/json' } },
      '{}\n',
      'application/json is not an accepted ContentType',
    ],
  ])('fails on %s', async (...[, wish, content, reason]) => {
    if (content !== undefined) bench.objects.put('s3://data/in/x', content);
    const job = await run(wish);
    expect(job.TransformJobStatus).toBe('Failed');
    expect(job.FailureReason).toContain(reason);
    expect(outputs()).toEqual([]);
  });

  test('fails for an image of which there is no stand-in', async () => {
    bench.objects.put('s3://data/in/x', rows);
    await call(
      createHosting(bench.needs, createRegistry(bench.needs).packages).operations,
      'CreateModel',
      {
        ModelName: 'mine',
        PrimaryContainer: { Image: 'mine:1' },
      },
    );
    expect((await run({ job: { ModelName: 'mine' } })).FailureReason).toContain(
      'it serves: xgboost',
    );
  });
});

describe('refuses', () => {
  test.each([
    ['an unknown model', { job: { ModelName: 'x' } }, 'Could not find model'],
    [
      'a product over 100 MB',
      { job: { MaxConcurrentTransforms: 20, MaxPayloadInMB: 6 } },
      'must not be greater than 100',
    ],
    ['other splits', { input: { SplitType: 'RecordIO' } }, 'SplitType RecordIO'],
    ['other sources', { type: 'AugmentedManifestFile' }, 'AugmentedManifestFile'],
    [
      'a filter that is no path',
      { job: { DataProcessing: { InputFilter: 'a.b' } } },
      'not a supported JSONPath',
    ],
    [
      'a join without records',
      { output: { AssembleWith: 'None' }, job: { DataProcessing: { JoinSource: 'Input' } } },
      'DataProcessing needs records',
    ],
    [
      'names in CSV',
      { output: { Accept: 'text/csv' }, job: { DataProcessing: { OutputFilter: '$.a' } } },
      'by position',
    ],
  ])('%s', async (_, wish, text) => {
    await expect(ask('CreateTransformJob', request(wish))).rejects.toMatchObject({
      code: 'ValidationException',
      message: expect.stringContaining(text),
    });
  });

  test('a name that is taken or unknown', async () => {
    bench.objects.put('s3://data/in/x', rows);
    await run();
    await expect(ask('CreateTransformJob', request())).rejects.toMatchObject({
      code: 'ResourceInUse',
    });
    await expect(ask('StopTransformJob', { TransformJobName: 'job' })).rejects.toMatchObject({
      message: 'The request was rejected because the transform job is in status Completed.',
    });
    for (const name of ['DescribeTransformJob', 'StopTransformJob']) {
      await expect(ask(name, { TransformJobName: 'x' })).rejects.toMatchObject({
        code: 'ValidationException',
        message: 'Could not find requested job with name: x',
      });
    }
    expect(
      await ask('ListTransformJobs', { NameContains: 'jo', StatusEquals: 'Completed' }),
    ).toMatchObject({
      TransformJobSummaries: [{ TransformJobName: 'job', TransformEndTime: expect.any(Date) }],
    });
  });
});

describe('a job that does not end by itself', () => {
  /** The real runner, whose models stop answering after some requests: what a crash leaves is then known. */
  function limited(models: ModelRunner, requestsMax: number, onLimit: () => void): ModelRunner {
    let count = 0;
    return {
      open: async (files): Promise<OpenModel> => {
        const model = await models.open(files);
        return {
          ...model,
          predict: async (wish) => {
            count += 1;
            if (count <= requestsMax) return await model.predict(wish);
            onLimit();
            return await new Promise(() => {});
          },
        };
      },
      close: () => models.close(),
    };
  }

  const times = 500;
  async function runUntil(requestsMax: number, wish: Request) {
    const reached = Promise.withResolvers<void>();
    const needs: SageMakerNeeds = {
      ...bench.needs,
      models: limited(bench.needs.models, requestsMax, reached.resolve),
    };
    bench.objects.put('s3://data/in/x.csv', rows.repeat(times));
    bench.objects.put('s3://data/in/y.csv', rows);
    const first = createTransform(needs);
    await call(first.operations, 'CreateTransformJob', request(wish));
    await reached.promise;
    return first;
  }

  test('is taken up after a crash; nothing is lost, nothing is doubled', async () => {
    // The first plane is left hanging as a crash would: it never stops, never writes again.
    const crashed = await runUntil(9_000, { job: { BatchStrategy: 'SingleRecord' } });
    const [dir = ''] = await readdir(join(bench.needs.workDir, 'transform'));
    const parts = await readdir(join(bench.needs.workDir, 'transform', dir, 'parts'));
    expect(parts).toContain('0.checkpoint');
    let scored = 0;
    const counting = limited(bench.needs.models, Number.POSITIVE_INFINITY, () => {});
    const models: ModelRunner = {
      ...counting,
      open: async (files) => {
        const model = await counting.open(files);
        const predict: OpenModel['predict'] = async (wish) => {
          scored += 1;
          return await model.predict(wish);
        };
        return { ...model, predict };
      },
    };
    transform = createTransform({ ...bench.needs, models });
    await transform.start();
    expect((await ended()).TransformJobStatus).toBe('Completed');
    expect(bench.objects.text('s3://data/out/x.csv.out')).toBe(expected.repeat(times));
    expect(bench.objects.text('s3://data/out/y.csv.out')).toBe(expected);
    expect(scored).toBeLessThan(60 * times - 5_000);
    await crashed.stop();
  });

  test('is stopped, and leaves no partial result', async () => {
    const first = await runUntil(100, { job: { BatchStrategy: 'SingleRecord' } });
    transform = first;
    await ask('StopTransformJob', { TransformJobName: 'job' });
    expect(await ended()).toMatchObject({ TransformJobStatus: 'Stopped' });
    expect(bench.objects.text('s3://data/out/x.csv.out')).toBeUndefined();
    await noFilesLeft();
  });
});
