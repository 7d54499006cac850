import { beforeAll, describe, expect, test } from 'vitest';
import { readPlaneOptions } from '../config.ts';
import { schemaFiles } from '../gateway/service-files.ts';
import { readConstraints } from './constraint-tables.ts';

/** Operations of the one source that the other does not have, with the reason. */
const onlyInSdk: Readonly<Record<string, readonly string[]>> = {
  // HTTP/2 only, which botocore does not speak.
  'sagemaker-runtime': ['InvokeEndpointWithBidirectionalStream'],
};

describe.each([
  'application-auto-scaling',
  'cloudwatch',
  'cloudwatch-logs',
  's3',
  'sagemaker',
  'sagemaker-runtime',
  'sts',
])('%s', (id) => {
  let operations: readonly string[] = [];
  beforeAll(async () => {
    const files = schemaFiles(readPlaneOptions({}).schemasDir, readConstraints);
    operations = Object.values(await files.schemas(id))
      .flatMap((value) => (Array.isArray(value) && value[0] === 9 ? [String(value[2])] : []))
      .sort();
  });

  test('the SDK and botocore know the same operations', async () => {
    const known = Object.keys((await readConstraints(id)).operations);
    const sdk = operations.filter((name) => !onlyInSdk[id]?.includes(name));
    expect(known.filter((name) => !sdk.includes(name))).toEqual([]);
    expect(sdk.filter((name) => !known.includes(name))).toEqual([]);
  });

  test('every shape that the table names is in it, and every pattern compiles', async () => {
    const { operations: inputs, shapes } = await readConstraints(id);
    const named = Object.values(shapes).flatMap(({ list, key, value, members }) => [
      list,
      key,
      value,
      ...Object.values(members ?? {}),
    ]);
    const missing = [...named, ...Object.values(inputs)].filter(
      (name) => typeof name === 'string' && !shapes[name],
    );
    expect(missing).toEqual([]);
    for (const { pattern } of Object.values(shapes)) {
      if (pattern !== undefined)
        expect(() => new RegExp(pattern, pattern.includes('\\p{') ? 'u' : '')).not.toThrow();
    }
  });
});
