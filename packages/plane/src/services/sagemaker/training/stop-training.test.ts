import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { scope, trainingRequest } from '../testing/training-harness.ts';
import {
  lastMessage,
  membersOf,
  openTrainingPlane,
  statusesOf,
  type TrainingPlaneOptions,
  waitFor,
} from '../testing/training-plane.ts';

const open = (options?: TrainingPlaneOptions) => openTrainingPlane(onTestFinished, options);

describe('StopTrainingJob', () => {
  test('gives the program its time to save, and uploads what it saved', async () => {
    const plane = await open();
    const program = `trap 'echo saved >model/saved; exit 0' TERM; echo up; ${waitFor('never')}`;
    await plane.call('CreateTrainingJob', trainingRequest('stops', program));
    await expect.poll(() => plane.messages('stops')).toEqual(['up']);
    await plane.call('StopTrainingJob', { TrainingJobName: 'stops' });
    const stopping = await plane.describe('stops');
    expect(stopping.TrainingJobStatus).toMatch(/^Stopp(ing|ed)$/);
    const job = await plane.ended('stops');
    expect(job).toMatchObject({ TrainingJobStatus: 'Stopped', SecondaryStatus: 'Stopped' });
    expect(statusesOf(job).slice(2)).toEqual(['Training', 'Stopping', 'Uploading', 'Stopped']);
    expect(Object.keys(await membersOf(plane, 'models/stops/output/model.tar.gz'))).toEqual([
      'saved',
    ]);
  });

  test('ends a job that waits in the queue without ever starting it', async () => {
    const plane = await open({ slots: 1 });
    await plane.call('CreateTrainingJob', trainingRequest('holds', 'exec sleep 600'));
    await plane.until('holds', ({ SecondaryStatus }) => SecondaryStatus === 'Training');
    await plane.call('CreateTrainingJob', trainingRequest('queued', 'echo ran'));
    await plane.until('queued', (job) => /free core/.test(lastMessage(job)));
    await plane.call('StopTrainingJob', { TrainingJobName: 'queued' });
    const job = await plane.ended('queued');
    expect(statusesOf(job)).toEqual([
      'Starting',
      'Downloading',
      'Stopping',
      'Uploading',
      'Stopped',
    ]);
    expect(await plane.messages('queued')).toEqual([]);
  });

  test('refuses a job that has ended, and one that does not exist', async () => {
    const plane = await open();
    await plane.call('CreateTrainingJob', trainingRequest('done', 'true'));
    await plane.ended('done');
    await expect(plane.call('StopTrainingJob', { TrainingJobName: 'done' })).rejects.toMatchObject({
      code: 'ValidationException',
      message: 'The request was rejected because the training job is in status Completed.',
    });
    for (const operation of ['StopTrainingJob', 'DescribeTrainingJob', 'DeleteTrainingJob']) {
      await expect(plane.call(operation, { TrainingJobName: 'none' })).rejects.toMatchObject({
        code: 'ValidationException',
        message: 'Requested resource not found.',
      });
    }
  });
});

test('a graceful stop of the plane ends the jobs under way and says so in their status', async () => {
  const plane = await open({ slots: 1 });
  await plane.call('CreateTrainingJob', trainingRequest('runs', 'echo up; exec sleep 600'));
  await expect.poll(() => plane.messages('runs')).toEqual(['up']);
  await plane.call('CreateTrainingJob', trainingRequest('waits', 'echo ran'));
  await plane.until('waits', (job) => /free core/.test(lastMessage(job)));
  await plane.restart();
  for (const name of ['runs', 'waits']) {
    expect(await plane.describe(name)).toMatchObject({
      TrainingJobStatus: 'Failed',
      FailureReason:
        'InternalServerError: The local plane was stopped while the training job was in progress.',
    });
  }
  await expect.poll(() => readdir(join(plane.dir, 'processes'))).toEqual([]);
  expect(plane.logs.groups(scope)).toHaveLength(1);
});

test('a graceful stop leaves nothing of what a job had', async () => {
  const plane = await open();
  await plane.call('CreateTrainingJob', trainingRequest('runs', 'echo up; exec sleep 600'));
  await expect.poll(() => plane.messages('runs')).toEqual(['up']);
  const scratch = join(plane.dir, 'work', 'training');
  expect(await readdir(scratch)).toHaveLength(1);
  await plane.dispose();
  expect(await readdir(scratch)).toEqual([]);
});
