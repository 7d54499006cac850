// provenance: client boto3 (its own models, waiters and paginators are the judge)
import { join } from 'node:path';
import { describe } from 'vitest';
import { pythonChecks } from '../harness/python-checks.ts';

const checks = [
  'a script in the scikit-learn image',
  'a recipe of data wrangler',
  'a wrong recipe',
  'lists and refusals',
];

describe('processing jobs', () => {
  pythonChecks({
    client: 'boto3',
    script: join(import.meta.dirname, 'processing.py'),
    checks,
  });
});
