import { expect, test } from 'vitest';
import { UndoList } from '#aws/undo-list.ts';

test('undoes the newest first and goes on after a failure', async () => {
  const undone: string[] = [];
  const list = new UndoList();
  list.add('resource', 'bucket', async () => undone.push('bucket'));
  list.add('resource', 'model', () => Promise.reject(new Error('still in use')));
  list.add('job', 'job', async () => undone.push('job'));
  expect(await list.run()).toEqual([{ what: 'model', reason: 'still in use' }]);
  expect(undone).toEqual(['job', 'bucket']);
});

test('leaves alone what was dropped, and resources that are to be kept', async () => {
  const undone: string[] = [];
  const list = new UndoList();
  list.add('resource', 'endpoint', async () => undone.push('endpoint'));
  list.add('job', 'first', async () => undone.push('first'));
  list.add('job', 'second', async () => undone.push('second'));
  list.drop('first');
  await list.run({ keepResources: true });
  expect(undone).toEqual(['second']);
});

test('runs nothing twice', async () => {
  const undone: string[] = [];
  const list = new UndoList();
  list.add('job', 'job', async () => undone.push('job'));
  await list.run();
  await list.run();
  expect(undone).toEqual(['job']);
});
