// provenance: client boto3 (its own models, waiters and paginators are the judge), pages of Autopilot in the developer guide
import { join } from 'node:path';
import { describe } from 'vitest';
import { root } from '../harness/plane.ts';
import { pythonChecks } from '../harness/python-checks.ts';

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
  pythonChecks({
    client: 'boto3',
    script: join(import.meta.dirname, 'automl.py'),
    checks,
    args: () => [join(root, 'examples/churn/churn.csv')],
  });
});
