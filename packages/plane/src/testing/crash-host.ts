import { createInterface } from 'node:readline';
import { silentLog } from '@slipway/base';
import type { Blobs } from '@slipway/storage';
import { AwsServiceError, type RequestContext } from '@slipway/wire';
import type { Image } from '#ports/images.ts';
import { composeServices, openFoundations } from '../compose.ts';
import { readPlaneOptions } from '../config.ts';

/**
 * All services of a plane, on their real foundations, in a process that a test may kill: each line of standard input is
 * `[service, operation, input]` and is answered by a line. Training programs are shell programs, so that no Python
 * environment is needed; `["host", "hold", {"step": ...}]` makes a step wait till the process is killed.
 */
const [dataDir = '', slots = '1', python = ''] = process.argv.slice(2);
const held = new Set<unknown>();

async function pass(step: 'environment' | 'upload'): Promise<void> {
  if (held.has(step)) await Promise.withResolvers<void>().promise;
}

const image: Image = {
  name: 'scripted',
  repositories: ['scripted'],
  tags: ['1'],
  environment: 'scripted',
  trainModule: 'scripted.train',
  exportModule: 'scripted.export',
  processModule: 'scripted.process',
  metricDefinitions: [],
  executionParameters: {
    maxConcurrentTransforms: 1,
    batchStrategy: 'MULTI_RECORD',
    maxPayloadInMB: 6,
  },
  dir: '/nonexistent',
};

const config = readPlaneOptions({ dataDir, slots: Number(slots) });
const foundations = await openFoundations(config, dataDir, silentLog);
const blobs: Blobs = {
  write: async (source, options) => {
    await pass('upload');
    return foundations.blobs.write(source, options);
  },
  writeBytes: async (bytes) => {
    await pass('upload');
    return foundations.blobs.writeBytes(bytes);
  },
  read: (...asked) => foundations.blobs.read(...asked),
  remove: (id) => foundations.blobs.remove(id),
  ids: () => foundations.blobs.ids(),
  pin: (id) => foundations.blobs.pin(id),
  peek: (id) => foundations.blobs.peek(id),
  quarantine: (id) => foundations.blobs.quarantine(id),
};
const services = composeServices(
  {
    ...foundations,
    blobs,
    images: { all: () => [image], resolve: () => image },
    environments: {
      ensure: async (name) => {
        await pass('environment');
        return { name, python, fingerprint: 'scripted' };
      },
    },
  },
  () => 'http://127.0.0.1:1',
);
await services.start();

const context: RequestContext = {
  requestId: 'crash',
  scope: { accountId: '000000000000', region: 'us-east-1' },
  principal: {
    accessKeyId: undefined,
    accountId: '000000000000',
    arn: 'arn:aws:iam::000000000000:root',
    isUnrestricted: true,
  },
  headers: {},
  signal: new AbortController().signal,
  origin: 'http://127.0.0.1:1',
};

async function answer(line: string): Promise<unknown> {
  const [service, operation, input] = JSON.parse(line) as [string, string, Record<string, unknown>];
  if (service === 'host' && operation === 'interrupt') {
    const interruption = { trainingJobName: String(input['name']), pauseSeconds: 1 };
    return await services.spot.interrupt(interruption);
  }
  if (service === 'host') return void held.add(input['step']);
  const definition = services.definitions.find(({ id }) => id === service);
  const handler = definition?.operations[operation] as (
    input: object,
    context: RequestContext,
  ) => unknown;
  const { Body: body } = input;
  if (typeof body !== 'string') return handler(input, context);
  const headers = { 'content-length': String(body.length) };
  return handler({ ...input, Body: bytesOf(body) }, { ...context, headers });
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

function say(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

say('ready');
for await (const line of createInterface({ input: process.stdin })) {
  try {
    const output = await answer(line);
    const { Body: _, ...plain } = (output ?? {}) as Record<string, unknown>;
    say({ output: plain });
  } catch (error) {
    if (!(error instanceof AwsServiceError)) throw error;
    say({ error: { code: error.code, message: error.message } });
  }
}
