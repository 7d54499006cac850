import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eventually, scope } from '../testing/hosting-bench.ts';
import { arn, eachHostingPlane, variant } from '../testing/hosting-plane.ts';

// Source of states, errors and texts: AWS's API reference (CreateModel, CreateEndpointConfig, CreateEndpoint,
// UpdateEndpoint, DescribeEndpoint), https://docs.aws.amazon.com/sagemaker/latest/APIReference/, read 2026-11.

const plane = eachHostingPlane({ beforeAll, beforeEach, afterEach, afterAll });
const { ask, config, describeEndpoint, invoke, model, serve, settled } = plane;

describe('an endpoint', () => {
  test('goes from Creating to InService and answers what its model answers', async () => {
    await model('a');
    await config('one', variant('AllTraffic', 'a'));
    await ask('CreateEndpoint', { EndpointName: 'e', EndpointConfigName: 'one' });
    expect(await describeEndpoint('e')).toMatchObject({
      EndpointStatus: 'Creating',
      EndpointArn: arn('endpoint/e'),
      PendingDeploymentSummary: { EndpointConfigName: 'one' },
    });
    expect(await settled('e')).toMatchObject({
      EndpointStatus: 'InService',
      EndpointConfigName: 'one',
      ProductionVariants: [
        {
          VariantName: 'AllTraffic',
          CurrentWeight: 1,
          DesiredWeight: 1,
          CurrentInstanceCount: 1,
          DesiredInstanceCount: 1,
        },
      ],
    });
    expect((await invoke('e'))?.text).toMatch(/^-?\d+\.\d+\n$/);
    expect(await plane.bench.logged('/aws/sagemaker/Endpoints/e')).toEqual([
      expect.stringContaining('Model loaded'),
    ]);
  });

  test('outlives its model, its configuration and its data', async () => {
    await model('a');
    await config('one', variant('v', 'a'));
    await serve('e', 'one');
    const before = await invoke('e');
    await ask('DeleteModel', { ModelName: 'a' });
    await ask('DeleteEndpointConfig', { EndpointConfigName: 'one' });
    await plane.hosting.stop();
    plane.bench.objects.put('s3://models/a/model.tar.gz', 'gone bad');
    await plane.start();
    // Requests that come at once wait for the model.
    expect(await invoke('e')).toEqual(before);
  });

  test('splits traffic by weight, and by name', async () => {
    await model('a');
    await model('b');
    await config('two', variant('blue', 'a', 3), variant('green', 'b', 1));
    await serve('e', 'two');
    const counts = { blue: 0, green: 0 };
    for (let times = 0; times < 40; times += 1) {
      const name = (await invoke('e'))?.variant;
      if (name === 'blue' || name === 'green') counts[name] += 1;
    }
    expect(counts).toEqual({ blue: 30, green: 10 });
    expect((await invoke('e', 'green'))?.variant).toBe('green');
    expect(await invoke('e', 'red')).toBeUndefined();
  });

  test('takes new weights and counts', async () => {
    await model('a');
    await config('two', variant('blue', 'a', 1), variant('green', 'a', 1));
    await serve('e', 'two');
    await ask('UpdateEndpointWeightsAndCapacities', {
      EndpointName: 'e',
      DesiredWeightsAndCapacities: [
        { VariantName: 'blue', DesiredWeight: 0 },
        { VariantName: 'green', DesiredInstanceCount: 3 },
      ],
    });
    expect((await settled('e')).ProductionVariants).toMatchObject([
      { VariantName: 'blue', CurrentWeight: 0, DesiredWeight: 0, CurrentInstanceCount: 1 },
      { VariantName: 'green', CurrentWeight: 1, CurrentInstanceCount: 3, DesiredInstanceCount: 3 },
    ]);
    for (let times = 0; times < 5; times += 1) expect((await invoke('e'))?.variant).toBe('green');
    const unknown = [{ VariantName: 'red', DesiredWeight: 1 }];
    await expect(
      ask('UpdateEndpointWeightsAndCapacities', {
        EndpointName: 'e',
        DesiredWeightsAndCapacities: unknown,
      }),
    ).rejects.toMatchObject({ code: 'ValidationException' });
  });

  test('is updated without losing a request', async () => {
    await model('a');
    await model('b');
    await config('one', variant('v', 'a'));
    await config('other', variant('v', 'b'));
    await serve('e', 'one');
    const first = (await invoke('e'))?.text;
    const answers = new Set<string>();
    let isDone = false;
    const clients = Array.from({ length: 8 }, async () => {
      while (!isDone) answers.add((await invoke('e'))?.text ?? 'LOST');
    });
    await ask('UpdateEndpoint', { EndpointName: 'e', EndpointConfigName: 'other' });
    expect((await settled('e')).EndpointConfigName).toBe('other');
    isDone = true;
    await Promise.all(clients);
    const second = (await invoke('e'))?.text;
    expect(second).not.toBe(first);
    expect(answers).not.toContain('LOST');
    expect([first, second]).toEqual(expect.arrayContaining([...answers]));
    await eventually(async () => {
      const dirs = await readdir(join(plane.bench.needs.workDir, 'endpoints'));
      return dirs.length === 1 ? dirs : undefined;
    });
  });

  test('keeps weights and counts at an update when asked to', async () => {
    await model('a');
    await config('one', variant('v', 'a', 2));
    await serve('e', 'one');
    const wishes = [{ VariantName: 'v', DesiredWeight: 7, DesiredInstanceCount: 4 }];
    await ask('UpdateEndpointWeightsAndCapacities', {
      EndpointName: 'e',
      DesiredWeightsAndCapacities: wishes,
    });
    await settled('e');
    await ask('UpdateEndpoint', {
      EndpointName: 'e',
      EndpointConfigName: 'one',
      RetainAllVariantProperties: true,
      ExcludeRetainedVariantProperties: [{ VariantPropertyType: 'DesiredWeight' }],
    });
    expect((await settled('e')).ProductionVariants).toMatchObject([
      { CurrentWeight: 2, CurrentInstanceCount: 4 },
    ]);
  });

  test('goes on as before when an update fails, and says why', async () => {
    await model('a');
    plane.bench.objects.put('s3://models/bad/model.tar.gz', 'no archive');
    await model('bad');
    await config('one', variant('v', 'a'));
    await config('broken', variant('v', 'bad'));
    await serve('e', 'one');
    const before = await invoke('e');
    await ask('UpdateEndpoint', { EndpointName: 'e', EndpointConfigName: 'broken' });
    const after = await settled('e');
    expect(after).toMatchObject({ EndpointStatus: 'InService', EndpointConfigName: 'one' });
    expect(after.FailureReason).toContain('not a gzip-compressed tar archive');
    expect(await invoke('e')).toEqual(before);
  });

  test('is deleted: no more requests, no files', async () => {
    await model('a');
    await config('one', variant('v', 'a'));
    await serve('e', 'one');
    await ask('DeleteEndpoint', { EndpointName: 'e' });
    expect(plane.hosting.endpoints.find(scope, 'e')).toBeUndefined();
    const refusal = await eventually(() =>
      describeEndpoint('e').then(
        () => undefined,
        (error: unknown) => error,
      ),
    );
    expect(refusal).toMatchObject({
      code: 'ValidationException',
      message: `Could not find endpoint "${arn('endpoint/e')}".`,
    });
    expect(await readdir(join(plane.bench.needs.workDir, 'endpoints'))).toEqual([]);
  });

  test('may be changed or deleted at once after a restart', async () => {
    await model('a');
    await model('b');
    await config('one', variant('v', 'a', 1), variant('w', 'a', 1));
    await config('other', variant('v', 'b'));
    for (const name of ['updated', 'weighted', 'deleted']) await serve(name, 'one');
    await plane.hosting.stop();
    await plane.start();
    await ask('UpdateEndpoint', { EndpointName: 'updated', EndpointConfigName: 'other' });
    const wishes = [{ VariantName: 'v', DesiredWeight: 0 }];
    await ask('UpdateEndpointWeightsAndCapacities', {
      EndpointName: 'weighted',
      DesiredWeightsAndCapacities: wishes,
    });
    await ask('DeleteEndpoint', { EndpointName: 'deleted' });
    expect(await settled('updated')).toMatchObject({ EndpointConfigName: 'other' });
    expect((await invoke('updated'))?.variant).toBe('v');
    expect(await invoke('updated', 'w')).toBeUndefined();
    await settled('weighted');
    for (let times = 0; times < 4; times += 1)
      expect((await invoke('weighted'))?.variant).toBe('w');
    expect(plane.hosting.endpoints.find(scope, 'deleted')).toBeUndefined();
  });

  test('is taken up where a plane that died had left it', async () => {
    await model('a');
    await config('one', variant('v', 'a'));
    await ask('CreateEndpoint', { EndpointName: 'e', EndpointConfigName: 'one' });
    await plane.hosting.stop();
    expect(await describeEndpoint('e')).toMatchObject({ EndpointStatus: 'Creating' });
    await plane.start();
    expect(await settled('e')).toMatchObject({ EndpointStatus: 'InService' });
  });

  test("writes its container's refusals to its log, but not a flood of them", async () => {
    await model('a');
    await config('one', variant('v', 'a'));
    await serve('e', 'one');
    const chosen = plane.hosting.endpoints.find(scope, 'e')?.choose(undefined);
    const body = Buffer.from('a,b');
    const calls = Array.from({ length: 200 }, () =>
      chosen?.predict({ body, contentType: 'text/csv', accept: '' }).catch(() => undefined),
    );
    await Promise.all(calls);
    const lines = await eventually(async () => {
      const found = await plane.bench.logged('/aws/sagemaker/Endpoints/e');
      const refusals = found.filter((line) => line.startsWith('415 Loading csv data failed'));
      return refusals.length > 4 ? found : undefined;
    });
    expect(lines.length).toBeLessThan(100);
  });
});
