import { expect, test } from 'vitest';
import { outputKey, parseManifest } from './transform-output.ts';
import { batchEnvironment, transformSettings } from './transform-settings.ts';

// Source: https://docs.aws.amazon.com/sagemaker/latest/dg/batch-transform.html

test.each([
  ['out', 'in/', 'in/a.csv', 'out/a.csv.out'],
  ['out/', 'in/', 'in/deep/a.csv', 'out/deep/a.csv.out'],
  ['out', 'in/a.csv', 'in/a.csv', 'out/a.csv.out'],
  ['out', 'in/da', 'in/data/a.csv', 'out/data/a.csv.out'],
  ['', '', 'a.csv', 'a.csv.out'],
  ['out', '', 'in/a.csv', 'out/in/a.csv.out'],
])('output %s, input %s: %s gives %s', (...[output, input, key, expected]) => {
  expect(outputKey(output, input, key)).toBe(expected);
});

test('a manifest is a prefix and names', () => {
  expect(parseManifest('[{"prefix":"s3://b/p/"},"x","y/z"]')).toEqual({
    prefix: 's3://b/p/',
    paths: ['x', 'y/z'],
  });
  for (const text of ['', '{}', '[]', '["x"]', '[{"prefix":1}]', '[{"prefix":"s3://b/"},1]']) {
    expect(parseManifest(text)).toBeUndefined();
  }
});

test('the request wins over what the container says of itself', () => {
  const container = {
    maxConcurrentTransforms: 8,
    batchStrategy: 'SINGLE_RECORD',
    maxPayloadInMB: 6,
  } as const;
  const mb = 1024 * 1024;
  expect(transformSettings({}, container)).toEqual({
    concurrency: 8,
    payloadMaxBytes: 6 * mb,
    isMultiRecord: false,
  });
  expect(
    transformSettings({ MaxConcurrentTransforms: 0, MaxPayloadInMB: 50 }, container),
  ).toMatchObject({ concurrency: 2 });
  expect(
    transformSettings(
      { MaxConcurrentTransforms: 3, MaxPayloadInMB: 0, BatchStrategy: 'MultiRecord' },
      container,
    ),
  ).toEqual({ concurrency: 3, payloadMaxBytes: Number.POSITIVE_INFINITY, isMultiRecord: true });
});

test('the container learns what the user set, and that it is a batch', () => {
  expect(batchEnvironment({})).toEqual({ SAGEMAKER_BATCH: 'true' });
  expect(
    batchEnvironment({
      MaxPayloadInMB: 1,
      MaxConcurrentTransforms: 2,
      BatchStrategy: 'SingleRecord',
    }),
  ).toEqual({
    SAGEMAKER_BATCH: 'true',
    SAGEMAKER_MAX_PAYLOAD_IN_MB: '1',
    SAGEMAKER_MAX_CONCURRENT_TRANSFORMS: '2',
    SAGEMAKER_BATCH_STRATEGY: 'SINGLE_RECORD',
  });
});
