import { describe, expect, test } from 'vitest';
import { newTrainingJob } from '../training-job.ts';
import { collectionsOf, isSaved } from './collections.ts';
import { crc32c } from './crc32c.ts';
import { ruleJobName } from './rule.ts';
import { parseScalar } from './scalar.ts';
import { stepFiles } from './step-files.ts';

describe('a line of scalars', () => {
  test('is read, with numbers that JSON has no words for', () => {
    const line = '{"step": 12, "name": "train_loss", "value": 0.5, "mode": "TRAIN", "time": 7}';
    expect(parseScalar(line)).toEqual({
      step: 12,
      name: 'train_loss',
      value: 0.5,
      mode: 'TRAIN',
      time: 7,
    });
    expect(parseScalar('{"step": 1, "name": "a", "value": NaN}')?.value).toBeNaN();
    expect(parseScalar('{"step": 1, "name": "a", "value": -Infinity}')?.value).toBe(-Infinity);
  });

  test.each([
    '',
    '[]',
    'null',
    '{"step": 1, "name": "a"}',
    '{"step": -1, "name": "a", "value": 1}',
    '{"step": 1e300, "name": "a", "value": 1}',
    '{"step": 1, "name": "", "value": 1}',
    '{"step": 1, "name": "a", "value": "much"}',
    `{"step": 1, "name": "${'a'.repeat(300)}", "value": 1}`,
    '{"step": 1, "name": "a", "value": 1',
  ])('is dropped when it is none: %s', (line) => {
    expect(parseScalar(line)).toBeUndefined();
  });
});

describe('collections', () => {
  test.each([
    ['train_loss', ['metrics', 'losses', 'default', 'all']],
    ['validation-logloss', ['metrics', 'losses', 'default', 'all']],
    ['train-rmse', ['metrics', 'losses', 'default', 'all']],
    ['validation-auc', ['metrics', 'default', 'all']],
    ['train_accuracy', ['metrics', 'default', 'all']],
    ['validation-ndcg@10', ['metrics', 'default', 'all']],
    ['class_count/3', ['labels', 'default', 'all']],
    ['learning_rate', ['default', 'all']],
  ])('%s is in %j', (name, expected) => {
    expect(collectionsOf(name)).toEqual(expected);
  });

  const hook = (CollectionParameters: Record<string, string>, interval = 1) => ({
    interval,
    hook: {
      S3OutputPath: 's3://b/d',
      CollectionConfigurations: [{ CollectionName: 'losses', CollectionParameters }],
    },
  });
  const saved = (parameters: Record<string, string>) =>
    [0, 1, 2, 3, 4, 5, 6].filter((step) => isSaved({ name: 'train_loss', step }, hook(parameters)));

  test('are saved at the steps that the request names', () => {
    expect(saved({})).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(saved({ save_interval: '3' })).toEqual([0, 3, 6]);
    expect(saved({ 'train.save_interval': '5' })).toEqual([0, 5]);
    expect(saved({ save_steps: '1, 4' })).toEqual([1, 4]);
    expect(saved({ start_step: '2', end_step: '4' })).toEqual([2, 3]);
    expect(isSaved({ name: 'train_loss', step: 5 }, hook({}, 10))).toBe(false);
    expect(isSaved({ name: 'train_loss', step: 5 }, hook({ save_interval: '5' }, 10))).toBe(true);
    expect(isSaved({ name: 'class_count/1', step: 7 }, hook({ save_interval: '100' }))).toBe(true);
  });
});

describe('files of a step', () => {
  test('CRC32C of the check value', () => {
    expect(crc32c(Buffer.from('123456789'))).toBe(0xe3069283);
  });

  test('lie where smdebug looks for them, and the index points at each record', () => {
    const files = stepFiles(1234, [
      { step: 1234, name: 'train_loss', value: 0.25, mode: 'TRAIN', time: 1000 },
      { step: 1234, name: 'validation_loss', value: 0.5, mode: 'EVAL', time: 1000 },
    ]);
    expect(files.eventPath).toBe('events/000000001234/000000001234_worker_0.tfevents');
    expect(files.indexPath).toBe('index/000000001/000000001234_worker_0.json');
    const index = JSON.parse(files.index);
    expect(index.meta).toEqual({
      mode: 'GLOBAL',
      mode_step: 1234,
      event_file_name: files.eventPath,
    });
    const [first, second] = index.tensor_payload;
    expect(first).toMatchObject({ tensorname: 'train_loss', start_idx: 0 });
    expect(second.start_idx).toBe(first.length);
    expect(second.start_idx + second.length).toBe(files.events.length);
    const record = Buffer.from(files.events.subarray(second.start_idx));
    expect(Number(record.readBigUInt64LE(0))).toBe(second.length - 16);
    expect(record.includes('validation_loss')).toBe(true);
  });
});

test('the name of a rule job has the form of AWS and differs by run', () => {
  const job = (runId: string, name = 'smdebugger-demo-mnist-tensorflow-2026') =>
    newTrainingJob(
      { TrainingJobName: name, RoleArn: '', OutputDataConfig: undefined },
      {
        runId,
        now: 0,
      },
    );
  const name = ruleJobName(job('a'), 'VanishingGradient');
  expect(name).toMatch(/^smdebugger-demo-mnist-tens-vanishinggradient-[0-9a-f]{8}$/);
  expect(ruleJobName(job('b'), 'VanishingGradient')).not.toBe(name);
  const odd = ruleJobName(job('a', `a${'-b'.repeat(31)}`), ' My rule / n° 1 with a long name');
  expect(odd).toMatch(/^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$/);
});
