import { ModelInputError } from '@slipway/engines';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Invocation } from '#ports/endpoints.ts';
import { eventually, scope } from '../testing/hosting-bench.ts';
import { eachHostingPlane } from '../testing/hosting-plane.ts';

// Source of the file layout and the line format:
// https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-data-capture-endpoint.html, read 2026-11.
// Source of the metrics: https://docs.aws.amazon.com/sagemaker/latest/dg/monitoring-cloudwatch.html, read 2026-11.

const plane = eachHostingPlane({ beforeAll, beforeEach, afterEach, afterAll });
const { ask } = plane;

const capture = {
  EnableCapture: true,
  InitialSamplingPercentage: 100,
  DestinationS3Uri: 's3://data/captured/',
  CaptureOptions: [{ CaptureMode: 'Input' }, { CaptureMode: 'Output' }],
  CaptureContentTypeHeader: { CsvContentTypes: ['text/csv'] },
};

async function config(name: string, DataCaptureConfig?: object, InitialInstanceCount = 1) {
  const variant = { VariantName: 'v', ModelName: 'a', InstanceType: 'ml.m5.large' };
  await ask('CreateEndpointConfig', {
    EndpointConfigName: name,
    ProductionVariants: [{ ...variant, InitialInstanceCount }],
    DataCaptureConfig,
  });
}

async function serve(DataCaptureConfig?: object, instances = 1) {
  await plane.model('a');
  await config('c', DataCaptureConfig, instances);
  return await plane.serve('e', 'c');
}

async function invoke(request: Partial<Invocation> = {}): Promise<string> {
  return (await plane.invoke('e', undefined, request))?.text ?? '';
}

const capturedFiles = () =>
  plane.bench.objects.keys().filter((key) => key.startsWith('data/captured/'));

async function captured(): Promise<readonly Record<string, unknown>[]> {
  await plane.hosting.captured.flush(scope, 'e');
  return capturedFiles().flatMap((key) =>
    (plane.bench.objects.text(`s3://${key}`) ?? '')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  );
}

describe('captured data', () => {
  test('are lines by hour, with what came and what was answered', async () => {
    expect(await serve(capture)).toMatchObject({
      DataCaptureConfig: {
        EnableCapture: true,
        CaptureStatus: 'Started',
        CurrentSamplingPercentage: 100,
        DestinationS3Uri: 's3://data/captured/',
      },
    });
    const answer = await invoke({ inferenceId: 'row-7', customAttributes: 'trace=1' });
    expect(await captured()).toEqual([
      {
        captureData: {
          endpointInput: {
            observedContentType: 'text/csv',
            mode: 'INPUT',
            data: '1,2,3',
            encoding: 'CSV',
          },
          endpointOutput: {
            observedContentType: 'text/csv; charset=utf-8',
            mode: 'OUTPUT',
            data: answer,
            encoding: 'CSV',
          },
        },
        eventMetadata: {
          eventId: expect.stringMatching(/^[0-9a-f-]{36}$/),
          customAttributes: ['trace=1'],
          inferenceId: 'row-7',
          inferenceTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
        },
        eventVersion: '0',
      },
    ]);
    expect(capturedFiles()).toEqual([
      expect.stringMatching(
        /^data\/captured\/e\/v\/\d{4}\/\d\d\/\d\d\/\d\d\/\d\d-\d\d-\d{3}-[0-9a-f-]{36}\.jsonl$/,
      ),
    ]);
  });

  test('are base64 where the content type is not listed', async () => {
    await serve({ ...capture, CaptureContentTypeHeader: undefined });
    await invoke();
    expect(await captured()).toMatchObject([
      {
        captureData: {
          endpointInput: { data: Buffer.from('1,2,3').toString('base64'), encoding: 'BASE64' },
        },
      },
    ]);
  });

  test('are the share and the side that was asked for, and no refused request', async () => {
    const CaptureOptions = [{ CaptureMode: 'Output' }];
    await serve({ ...capture, InitialSamplingPercentage: 30, CaptureOptions });
    await expect(invoke({ contentType: 'image/jpeg' })).rejects.toThrow(ModelInputError);
    for (let times = 0; times < 10; times += 1) await invoke();
    const lines = await captured();
    expect(lines).toHaveLength(3);
    expect(lines[0]).not.toHaveProperty('captureData.endpointInput');
    expect(lines[0]).toHaveProperty('captureData.endpointOutput');
  });

  test('are written when the plane stops', async () => {
    await serve(capture);
    await invoke();
    await plane.hosting.stop();
    expect(capturedFiles()).toHaveLength(1);
  });

  test('that cannot be written are said in the log of the endpoint, and cost no answer', async () => {
    await serve({ ...capture, DestinationS3Uri: 's3://gone/captured' });
    expect(await invoke()).not.toBe('');
    await plane.hosting.captured.flush(scope, 'e');
    const lines = await eventually(async () => {
      const logged = await plane.bench.logged('/aws/sagemaker/Endpoints/e');
      return logged.length > 1 ? logged : undefined;
    });
    expect(lines).toContainEqual(expect.stringContaining('Data capture lost 1 requests'));
  });

  test.each([[{ KmsKeyId: 'alias/key' }], [{ DestinationS3Uri: 'file:///tmp' }]])(
    'with %o are refused',
    async (part) => {
      await expect(config('x', { ...capture, ...part })).rejects.toMatchObject({
        code: 'ValidationException',
      });
    },
  );
});

describe('the metrics of an endpoint', () => {
  const sums = (name: string) =>
    plane.bench.needs.metrics
      .read(
        scope,
        {
          namespace: 'AWS/SageMaker',
          name,
          dimensions: { VariantName: 'v', EndpointName: 'e' },
        },
        { from: 0, to: Number.MAX_SAFE_INTEGER, periodMs: 3_600_000 },
      )
      .reduce((sum, point) => sum + point.sum, 0);

  test('count requests, errors and times by variant', async () => {
    await serve(undefined, 2);
    for (let times = 0; times < 3; times += 1) await invoke({ arrivedAt: performance.now() - 5 });
    await expect(invoke({ contentType: 'image/jpeg' })).rejects.toThrow(ModelInputError);
    expect(sums('Invocations')).toBe(4);
    expect(sums('InvocationsPerInstance')).toBe(2);
    expect(sums('Invocation4XXErrors')).toBe(1);
    expect(sums('Invocation5XXErrors')).toBe(0);
    expect(sums('InvocationModelErrors')).toBe(1);
    expect(sums('ModelLatency')).toBeGreaterThan(0);
    expect(sums('OverheadLatency')).toBeGreaterThanOrEqual(15_000);
  });
});

test('DeleteEndpoint writes what was captured', async () => {
  await serve(capture);
  await invoke();
  await ask('DeleteEndpoint', { EndpointName: 'e' });
  await eventually(async () => (capturedFiles().length === 1 ? true : undefined));
});
