import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LogFields, SlipwayError, silentLog } from '@slipway/base';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createOnnxRunner } from './onnx-runner.ts';
import { ModelInputError, type ModelRunner, type OpenModel } from './port.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const models = ['binary-logistic', 'binary-hinge', 'regression', 'softprob', 'softmax'];

async function ask(model: OpenModel, body: string | Uint8Array) {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const answer = await model.predict({ body: bytes, contentType: 'text/csv', accept: 'text/csv' });
  return { text: Buffer.from(answer.body).toString(), contentType: answer.contentType };
}

const numbersOf = (text: string) => text.trim().split(/[\n,]/).map(Number);

describe('ONNX models in worker threads', () => {
  let runner: ModelRunner;
  let rows: Buffer;

  beforeAll(async () => {
    runner = createOnnxRunner({ workers: 1, log: silentLog });
    rows = await readFile(join(fixtures, 'rows.csv'));
  });
  afterAll(() => runner.close());

  // Source: predictions of XGBoost 3.0.5 itself, see runtimes/xgboost/tests/make_serving_fixtures.py.
  test.each(models)("equal XGBoost's own predictions to 1e-5: %s", async (name) => {
    const model = await runner.open({ dir: join(fixtures, name) });
    const expected = numbersOf(await readFile(join(fixtures, name, 'expected.csv'), 'utf8'));
    const answer = await ask(model, rows);
    const scores = numbersOf(answer.text);
    expect(scores).toHaveLength(expected.length);
    const differences = scores.map((score, at) => Math.abs(score - (expected[at] ?? Number.NaN)));
    expect(Math.max(...differences)).toBeLessThan(1e-5);
    expect(answer.contentType).toBe('text/csv; charset=utf-8');
    await model.close();
  });

  test('give each of many concurrent calls its own rows in its own order', async () => {
    const model = await runner.open({ dir: join(fixtures, 'regression') });
    const other = await runner.open({ dir: join(fixtures, 'binary-logistic') });
    const lines = rows.toString().trimEnd().split('\n');
    const whole = (await ask(model, rows)).text.trim().split('\n');
    const otherWhole = (await ask(other, rows)).text.trim().split('\n');
    const calls = lines.flatMap((line, at) => [
      ask(model, line).then(({ text }) => expect(text).toBe(`${whole[at]}\n`)),
      ask(other, `${line}\n${lines[0]}`).then(({ text }) =>
        expect(text).toBe(`${otherWhole[at]}\n${otherWhole[0]}\n`),
      ),
    ]);
    await Promise.all(calls);
    await model.close();
    await other.close();
  });

  test('refuse a malformed body alone, not the calls beside it', async () => {
    const model = await runner.open({ dir: join(fixtures, 'regression') });
    const [good, bad] = await Promise.allSettled([ask(model, '1,2,3'), ask(model, '1,two,3')]);
    expect(good.status).toBe('fulfilled');
    expect(bad).toMatchObject({ status: 'rejected', reason: { status: 415 } });
    await model.close();
  });

  test('answer an empty body by an empty one, as the container with its 204', async () => {
    const model = await runner.open({ dir: join(fixtures, 'regression') });
    expect((await ask(model, '')).text).toBe('');
    await model.close();
  });

  test('score more rows than fit one run', async () => {
    const model = await runner.open({
      dir: join(fixtures, 'softprob'),
      environment: { MAX_CONTENT_LENGTH: '10000000' },
    });
    const times = 200;
    const { text } = await ask(model, Buffer.concat(Array.from({ length: times }, () => rows)));
    const once = (await ask(model, rows)).text;
    expect(text).toBe(once.repeat(times));
    await model.close();
  });

  test('let the calls under way end before they close', async () => {
    const model = await runner.open({ dir: join(fixtures, 'regression') });
    const calls = Array.from({ length: 20 }, () => ask(model, '1,2,3'));
    const closed = model.close();
    expect(await Promise.allSettled(calls)).toEqual(
      calls.map(() => expect.objectContaining({ status: 'fulfilled' })),
    );
    await closed;
    await expect(ask(model, '1,2,3')).rejects.toMatchObject({ status: 503 });
  });

  test('refuse a folder without a servable model and say why', async () => {
    await expect(runner.open({ dir: join(fixtures, 'nothing') })).rejects.toThrow(SlipwayError);
    const dir = await mkdtemp(join(tmpdir(), 'slipway-model-'));
    await writeFile(join(dir, 'serving.json'), '{"version": 2}');
    await expect(runner.open({ dir })).rejects.toThrow('"version" of serving.json must be 1');
    await rm(dir, { recursive: true });
  });

  test('refuse more calls than may wait', async () => {
    const model = await runner.open({ dir: join(fixtures, 'regression') });
    const results = await Promise.allSettled(
      Array.from({ length: 5000 }, () => ask(model, '1,2,3')),
    );
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused.length).toBe(5000 - 4096);
    expect(refused[0]?.reason).toMatchObject({ status: 503 });
    await model.close();
  });
});

describe('instances of a model', () => {
  test('come and go while calls are under way, and none is lost', async () => {
    const runner = createOnnxRunner({ workers: 3, log: silentLog });
    const model = await runner.open({ dir: join(fixtures, 'regression'), instances: 1 });
    const other = await runner.open({ dir: join(fixtures, 'binary-logistic'), instances: 1 });
    const before = await ask(model, '1,2,3');
    let isOver = false;
    let answered = 0;
    const caller = async () => {
      while (!isOver) {
        expect(await ask(model, '1,2,3')).toEqual(before);
        answered += 1;
      }
    };
    const callers = Array.from({ length: 8 }, caller);
    for (const count of [2, 1, 3, 2, 1]) {
      await model.resize(count);
      expect(model.instances).toBe(count);
      const seen = answered;
      await expect.poll(() => answered).toBeGreaterThan(seen + 20);
    }
    isOver = true;
    await Promise.all(callers);
    expect((await ask(other, '1,2,3')).text).toMatch(/^0\.\d+\n$/);
    await runner.close();
  });

  test('more of them than there are threads share these', async () => {
    const runner = createOnnxRunner({ workers: 2, log: silentLog });
    const model = await runner.open({ dir: join(fixtures, 'regression'), instances: 5 });
    expect(model.instances).toBe(5);
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask(model, '1,2,3')));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    await model.close();
    await runner.close();
  });
});

describe('a worker in trouble', () => {
  test('holds up its own calls and not those of another instance', async () => {
    const onnxruntime = new URL('./fixtures/troubled-onnxruntime.mjs', import.meta.url).href;
    const pair = createOnnxRunner({ workers: 2, log: silentLog, onnxruntime });
    const model = await pair.open({ dir: join(fixtures, 'regression'), instances: 1 });
    const request = { contentType: 'text/csv', accept: '' };
    const hanging = model.predict({ ...request, body: Buffer.from('667,2,3') });
    const body = Buffer.from('1,2,3');
    const behind = model.predict({ ...request, body, timeoutMs: 1 });
    await expect(behind).rejects.toMatchObject({ status: 504 });
    await model.resize(2);
    for (let times = 0; times < 10; times += 1) {
      expect((await ask(model, '1,2,3')).text).toMatch(/^-?\d/);
    }
    hanging.catch(() => undefined);
  });

  const died: LogFields[] = [];
  const runner = createOnnxRunner({
    workers: 1,
    log: { ...silentLog, error: (_event, fields = {}) => died.push(fields) },
    onnxruntime: new URL('./fixtures/troubled-onnxruntime.mjs', import.meta.url).href,
  });
  afterEach(() => runner.close());

  test('refuses the calls whose time is over', async () => {
    const model = await runner.open({ dir: join(fixtures, 'regression') });
    const body = Buffer.from('667,2,3');
    const call = model.predict({ body, contentType: 'text/csv', accept: '', timeoutMs: 1 });
    await expect(call).rejects.toMatchObject({ status: 504 });
  });

  test('refuses a model that takes it down', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'slipway-deadly-'));
    await copyFile(join(fixtures, 'regression/serving.json'), join(dir, 'serving.json'));
    await expect(runner.open({ dir })).rejects.toThrow('died again and again');
    await rm(dir, { recursive: true });
    died.length = 0;
  });

  test('rejects the calls that it had when it dies; later calls work', async () => {
    const model = await runner.open({ dir: join(fixtures, 'regression') });
    const before = await ask(model, '1,2,3');
    await expect(ask(model, '666,2,3')).rejects.toThrow(ModelInputError);
    expect(await ask(model, '1,2,3')).toEqual(before);
    expect(died).toHaveLength(1);
    await model.close();
  });
});
