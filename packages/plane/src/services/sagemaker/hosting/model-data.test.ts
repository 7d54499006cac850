import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { scope, xgboostUri } from '../testing/hosting-bench.ts';
import { eachHostingPlane, variant } from '../testing/hosting-plane.ts';
import { modelFixtures, tarGz } from '../testing/model-archive.ts';

// Source of states, errors and texts: AWS's API reference (CreateModel, CreateEndpointConfig, CreateEndpoint,
// UpdateEndpoint, DescribeEndpoint), https://docs.aws.amazon.com/sagemaker/latest/APIReference/, read 2026-11.

const plane = eachHostingPlane({ beforeAll, beforeEach, afterEach, afterAll });
const { ask, config, invoke, model, serve } = plane;

describe('an endpoint that cannot serve', () => {
  test.each([
    [
      'an image of which there is no stand-in',
      '1.dkr.ecr.us-east-1.amazonaws.com/mine:1',
      'a',
      /It serves|it serves: xgboost/,
    ],
    ['data that is no archive', xgboostUri, 'text', /not a gzip-compressed tar archive/],
    ['an archive that leads out of itself', xgboostUri, 'escape', /leads out of it/],
    ['an archive with a link', xgboostUri, 'link', /only files and folders/],
  ])('fails and says why: %s', async (...[, image, data, reason]) => {
    plane.bench.objects.put('s3://models/text/model.tar.gz', 'no archive');
    plane.bench.objects.put(
      's3://models/escape/model.tar.gz',
      await tarGz([{ name: '../../evil', content: 'x' }]),
    );
    const link = { name: 'slipway', type: 'symlink', linkname: '/etc' } as const;
    plane.bench.objects.put('s3://models/link/model.tar.gz', await tarGz([link]));
    await model('m', `s3://models/${data}/model.tar.gz`, image);
    await config('c', variant('AllTraffic', 'm'));
    const endpoint = await serve('e', 'c');
    expect(endpoint.EndpointStatus).toBe('Failed');
    expect(endpoint.FailureReason).toMatch(
      /^The primary container for production variant AllTraffic did not start/,
    );
    expect(endpoint.FailureReason).toMatch(reason);
    expect(plane.hosting.endpoints.find(scope, 'e')).toBeUndefined();
    expect(await plane.bench.logged('/aws/sagemaker/Endpoints/e')).toEqual([
      expect.stringMatching(/^ERROR/),
    ]);
    await ask('DeleteEndpoint', { EndpointName: 'e' });
  });
});

describe('a model without an ONNX form', () => {
  const script = (lines: string) => `#!/bin/sh\nset -e\n${lines}\n`;

  async function exportBy(text: string) {
    const path = join(plane.bench.dir, 'export.sh');
    await writeFile(path, text);
    await chmod(path, 0o755);
    plane.bench.objects.put(
      's3://models/native/model.tar.gz',
      await tarGz([{ name: 'xgboost-model', content: 'native' }]),
    );
    await model('native');
    await config('c', variant('v', 'native'));
    return await serve('e', 'c');
  }

  test("is brought to one by its image's export program", async () => {
    const from = join(modelFixtures, 'regression');
    const endpoint = await exportBy(
      script(`test -f "$3/xgboost-model"\ncp ${from}/model.onnx ${from}/serving.json "$4"`),
    );
    expect(endpoint.EndpointStatus).toBe('InService');
    expect((await invoke('e'))?.text).toMatch(/^-?\d/);
  });

  test('fails with the last line of that program', async () => {
    const endpoint = await exportBy(
      script('echo "some noise" >&2; echo "objective rank:x has no ONNX form" >&2; exit 1'),
    );
    expect(endpoint).toMatchObject({
      EndpointStatus: 'Failed',
      FailureReason: expect.stringContaining('objective rank:x has no ONNX form'),
    });
  });
});

describe('a model whose data is no archive', () => {
  test('is served from the objects below a prefix', async () => {
    for (const name of ['model.onnx', 'serving.json']) {
      const bytes = await readFile(join(modelFixtures, 'regression', name));
      plane.bench.objects.put(`s3://models/plain/slipway/${name}`, bytes);
    }
    const S3DataSource = {
      S3Uri: 's3://models/plain/',
      S3DataType: 'S3Prefix',
      CompressionType: 'None',
    };
    const PrimaryContainer = { Image: xgboostUri, ModelDataSource: { S3DataSource } };
    await ask('CreateModel', { ModelName: 'plain', PrimaryContainer });
    await config('c', variant('v', 'plain'));
    expect((await serve('e', 'c')).EndpointStatus).toBe('InService');
    expect((await invoke('e'))?.text).toMatch(/^-?\d/);
  });

  test('fails when a key would leave the folder', async () => {
    plane.bench.objects.put('s3://models/plain/../../evil', 'x');
    const S3DataSource = {
      S3Uri: 's3://models/plain/',
      S3DataType: 'S3Prefix',
      CompressionType: 'None',
    };
    const PrimaryContainer = { Image: xgboostUri, ModelDataSource: { S3DataSource } };
    await ask('CreateModel', { ModelName: 'plain', PrimaryContainer });
    await config('c', variant('v', 'plain'));
    expect((await serve('e', 'c')).FailureReason).toContain("leads out of the model's folder");
  });
});

test('unpacked models lie among the private files of the plane only, once for all who serve them', async () => {
  await model('a');
  await config('c', variant('v', 'a'));
  await Promise.all([serve('e', 'c'), serve('f', 'c')]);
  const plain = join(plane.bench.dir, 'plain');
  const [folder = '', ...others] = await readdir(plain);
  expect(others).toEqual([]);
  expect((await stat(plain)).mode & 0o777).toBe(0o700);
  expect(await readFile(join(plain, folder, 'serving-folder'), 'utf8')).toBe('model/slipway');
});
