import { expect, test } from 'vitest';
import { checkpointFolder } from './checkpoint-folder.ts';

test('names a folder below /opt/ml', () => {
  expect(checkpointFolder()).toBe('checkpoints');
  expect(checkpointFolder('/opt/ml/checkpoints')).toBe('checkpoints');
  expect(checkpointFolder('/opt/ml/my/saves//')).toBe('my/saves');
});

test.each([
  '/opt/ml',
  '/opt/ml/',
  '/opt/ml/model',
  '/opt/ml/input/data/x',
  '/opt/ml/../../etc',
  '/opt/ml/a/../../b',
  '/opt/mlx/a',
  '/tmp/checkpoints',
  'checkpoints',
  '/opt/ml/a\0b',
])('refuses %j', (path) => {
  expect(checkpointFolder(path)).toBeUndefined();
});
