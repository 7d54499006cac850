// provenance: client boto3 (its own models, waiters and paginators are the judge), pages of Autopilot in the developer guide
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningPlane, root, startPlane } from '../harness/plane.ts';
import { clientShell, type Ran } from '../harness/python-client.ts';

const checks = [
  'create_auto_ml_job_v2',
  'list_candidates_for_auto_ml_job',
  'output layout',
  'the best candidate deployed answers labels',
  'held-out AUC',
  'a row of other columns is refused',
  'problem type and objective resolved',
  'too little data fails with the reason',
  'stop and list',
  'MaxAutoMLJobRuntimeInSeconds ends the race',
  'refusals',
];

describe('Autopilot', () => {
  let plane: RunningPlane;
  let said: Ran;
  beforeAll(async () => {
    plane = await startPlane();
    const shell = await clientShell('boto3', plane);
    const data = join(root, 'examples/churn/churn.csv');
    said = await shell.python(join(import.meta.dirname, 'automl.py'), data);
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
