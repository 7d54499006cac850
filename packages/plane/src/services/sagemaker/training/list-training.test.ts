import type { ListTrainingJobsResponse } from '@aws-sdk/client-sagemaker';
import { describe, expect, onTestFinished, test } from 'vitest';
import { trainingRequest } from '../testing/training-harness.ts';
import { openTrainingPlane } from '../testing/training-plane.ts';

const open = () => openTrainingPlane(onTestFinished);

describe('ListTrainingJobs and DeleteTrainingJob', () => {
  test('page, sort and filter; a deleted name is free again', async () => {
    const plane = await open();
    for (const name of ['c-one', 'a-two', 'b-bad']) {
      await plane.call(
        'CreateTrainingJob',
        trainingRequest(name, name === 'b-bad' ? 'exit 1' : 'true'),
      );
      await plane.ended(name);
    }
    const names = async (input: object) => {
      const page = await plane.call<ListTrainingJobsResponse>('ListTrainingJobs', input);
      return {
        names: page.TrainingJobSummaries?.map(({ TrainingJobName }) => TrainingJobName),
        next: page.NextToken,
      };
    };
    expect((await names({})).names).toEqual(['c-one', 'a-two', 'b-bad']);
    expect((await names({ SortBy: 'Name', SortOrder: 'Descending' })).names).toEqual([
      'c-one',
      'b-bad',
      'a-two',
    ]);
    const first = await names({ SortBy: 'Name', MaxResults: 1, StatusEquals: 'Failed' });
    expect(first.names).toEqual([]);
    const second = await names({
      SortBy: 'Name',
      MaxResults: 1,
      StatusEquals: 'Failed',
      NextToken: first.next,
    });
    expect(second.names).toEqual(['b-bad']);
    expect((await names({ NameContains: '-b' })).names).toEqual(['b-bad']);
    await expect(names({ NextToken: 'bogus' })).rejects.toMatchObject({
      code: 'ValidationException',
    });

    await plane.call('DeleteTrainingJob', { TrainingJobName: 'c-one' });
    expect((await names({ SortBy: 'Name' })).names).toEqual(['a-two', 'b-bad']);
    await plane.call('CreateTrainingJob', trainingRequest('c-one', 'true'));
    expect((await plane.ended('c-one')).TrainingJobStatus).toBe('Completed');
  });

  test('refuses to delete a job that is under way', async () => {
    const plane = await open();
    await plane.call('CreateTrainingJob', trainingRequest('busy', 'exec sleep 600'));
    await expect(plane.call('DeleteTrainingJob', { TrainingJobName: 'busy' })).rejects.toThrow(
      'The request was rejected because the training job is in status InProgress.',
    );
  });
});
