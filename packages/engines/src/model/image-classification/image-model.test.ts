import { join } from 'node:path';
import { silentLog } from '@slipway/base';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createOnnxRunner } from '#model/onnx-runner.ts';
import type { ModelRunner, OpenModel } from '#model/port.ts';

let runner: ModelRunner;
let model: OpenModel;

beforeAll(async () => {
  runner = createOnnxRunner({ cacheDir: '/nonexistent', workers: 2, log: silentLog });
  model = await runner.open({ dir: join(import.meta.dirname, '../fixtures/red-or-blue') });
});

afterAll(async () => {
  await runner.close();
});

async function jpeg(background: string): Promise<Uint8Array> {
  return await sharp({ create: { width: 160, height: 120, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

async function answer(body: Uint8Array, accept = ''): Promise<string> {
  const response = await model.predict({ body, contentType: 'image/jpeg', accept });
  return new TextDecoder().decode(response.body);
}

it('answers each of many images by its own probabilities, in batches that memory bounds', async () => {
  const [red, blue] = [await jpeg('#f00000'), await jpeg('#0000f0')];
  const bodies = Array.from({ length: 150 }, (_, at) => (at % 3 === 0 ? red : blue));
  const answers = await Promise.all(bodies.map((body) => answer(body)));
  for (const [at, text] of answers.entries()) {
    const [first, second]: number[] = JSON.parse(text);
    expect((first ?? 0) > (second ?? 0), `image ${at}: ${text}`).toBe(at % 3 === 0);
  }
});

it('refuses a broken image alone, among good ones', async () => {
  const good = await jpeg('#f00000');
  const outcomes = await Promise.allSettled(
    [good, good.subarray(0, 100), good].map((body) => answer(body, 'application/jsonlines')),
  );
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(outcomes[1]).toMatchObject({ reason: { status: 400 } });
  expect(outcomes[2]).toMatchObject({ value: expect.stringContaining('{"prediction": [0.9') });
});
