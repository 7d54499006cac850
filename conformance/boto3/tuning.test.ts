// provenance: client boto3 (its own models and paginators are the judge), pages of automatic model tuning in the developer guide
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningPlane, root, startPlane } from '../harness/plane.ts';
import { clientShell, type Ran } from '../harness/python-client.ts';

const checks = [
  'create_hyper_parameter_tuning_job, two at a time',
  'counters',
  'list_training_jobs_for_hyper_parameter_tuning_job',
  'BestTrainingJob',
  'training job of a tuning job',
  'Grid tries each combination once',
  'TargetObjectiveMetricValue ends the search',
  'a search without success fails',
  'warm start goes on from a parent',
  'early stopping ends what is behind the median',
  'stop_hyper_parameter_tuning_job',
  'list and delete',
  'refusals',
];

describe('automatic model tuning', () => {
  let plane: RunningPlane;
  let said: Ran;
  beforeAll(async () => {
    plane = await startPlane();
    const shell = await clientShell('boto3', plane);
    const data = join(root, 'examples/churn/churn.csv');
    said = await shell.python(join(import.meta.dirname, 'tuning.py'), data);
    shell.close();
  });
  afterAll(async () => {
    await plane?.stop();
  });

  it.each(checks)('%s', (check) => {
    expect(`${said.stdout}\n${said.stderr}`).toContain(`ok ${check}\n`);
  });

  it('ends without an error', () => {
    expect(said.code, said.stderr).toBe(0);
  });
});
