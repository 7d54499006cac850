import type { InvokeEndpointInput } from '@aws-sdk/client-sagemaker-runtime';
import { silentLog } from '@slipway/base';
import { ModelInputError } from '@slipway/engines';
import type { RequestContext } from '@slipway/wire';
import { describe, expect, test } from 'vitest';
import type { EndpointRuntime, ServingVariant } from '#ports/endpoints.ts';
import { createSageMakerRuntime } from './index.ts';

// Source: https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_runtime_InvokeEndpoint.html, read 2026-11.

const context: RequestContext = {
  requestId: 'test',
  scope: { accountId: '000000000000', region: 'eu-west-1' },
  principal: {
    accessKeyId: undefined,
    accountId: '000000000000',
    arn: 'arn:aws:iam::000000000000:root',
  },
  headers: {},
  signal: new AbortController().signal,
  origin: 'http://127.0.0.1',
};

/** An endpoint `e` whose variants do as they are told. */
function endpoints(...variants: readonly ServingVariant[]): EndpointRuntime {
  const choose = (name: string | undefined) =>
    name === undefined ? variants[0] : variants.find((variant) => variant.name === name);
  return { find: (_, name) => (name === 'e' ? { choose } : undefined) };
}

const echo = (name: string): ServingVariant => ({
  name,
  predict: async ({ body, contentType, accept }) => ({
    body,
    contentType: `${contentType}>${accept}`,
  }),
});

const failing = (error: Error): ServingVariant => ({
  name: 'v',
  predict: () => Promise.reject(error),
});

async function invoke(runtime: EndpointRuntime, input: Partial<InvokeEndpointInput>) {
  const { operations } = createSageMakerRuntime({ endpoints: runtime, log: silentLog });
  const handler = operations['InvokeEndpoint'];
  const whole = { EndpointName: 'e', Body: Buffer.from('1,2'), ContentType: 'text/csv', ...input };
  return await handler?.(whole as never, context);
}

test('answers what the variant answers and names it', async () => {
  expect(
    await invoke(endpoints(echo('a'), echo('b')), {
      Accept: 'text/csv',
      InferenceId: 'i',
      CustomAttributes: 'c',
    }),
  ).toEqual({
    Body: Buffer.from('1,2'),
    ContentType: 'text/csv>text/csv',
    InvokedProductionVariant: 'a',
  });
  expect(await invoke(endpoints(echo('a'), echo('b')), { TargetVariant: 'b' })).toMatchObject({
    InvokedProductionVariant: 'b',
  });
});

describe('refuses', () => {
  test('an unknown endpoint and variant', async () => {
    await expect(invoke(endpoints(), { EndpointName: 'x' })).rejects.toMatchObject({
      code: 'ValidationError',
      status: 400,
      message: 'Endpoint x of account 000000000000 not found.',
    });
    await expect(invoke(endpoints(echo('a')), { TargetVariant: 'x' })).rejects.toMatchObject({
      code: 'ValidationError',
    });
  });

  test('a body over 25 MB', async () => {
    const Body = new Uint8Array(25 * 1024 * 1024 + 1);
    await expect(invoke(endpoints(echo('a')), { Body })).rejects.toMatchObject({
      code: 'ValidationError',
    });
  });

  test.each([
    { TargetModel: 'm' },
    { TargetContainerHostname: 'h' },
    { InferenceComponentName: 'i' },
    { EnableExplanations: '`true`' },
    { SessionId: 'NEW_SESSION' },
  ])('what the endpoints here do not have: %o', async (part) => {
    await expect(invoke(endpoints(echo('a')), part)).rejects.toMatchObject({
      code: 'ValidationError',
    });
  });
});

describe("passes on the container's refusals as ModelError", () => {
  test.each([
    [415, 'client', 'no csv'],
    [500, 'server', 'broken'],
  ])('%d', async (...[status, side, message]) => {
    await expect(
      invoke(endpoints(failing(new ModelInputError(status, message))), {}),
    ).rejects.toMatchObject({
      code: 'ModelError',
      status: 424,
      message:
        `Received ${side} error (${status}) from primary with message "${message}". See ` +
        'https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#logEventViewer:group=/aws/sagemaker/Endpoints/e ' +
        'in account 000000000000 for more information.',
      members: {
        OriginalStatusCode: status,
        OriginalMessage: message,
        LogStreamArn: 'arn:aws:logs:eu-west-1:000000000000:log-group:/aws/sagemaker/Endpoints/e',
      },
    });
  });

  test('but says itself that it has no room, that time is over, that it is at fault', async () => {
    await expect(
      invoke(endpoints(failing(new ModelInputError(503, 'full'))), {}),
    ).rejects.toMatchObject({ code: 'ServiceUnavailable', status: 503 });
    await expect(
      invoke(endpoints(failing(new ModelInputError(504, 'late'))), {}),
    ).rejects.toMatchObject({
      code: 'ModelError',
      message: expect.stringContaining('Your invocation timed out'),
      members: { OriginalStatusCode: 0 },
    });
    await expect(invoke(endpoints(failing(new Error('defect'))), {})).rejects.toMatchObject({
      code: 'InternalFailure',
      status: 500,
    });
  });
});
