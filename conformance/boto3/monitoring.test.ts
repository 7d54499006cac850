// provenance: client boto3 (its own models, waiters and paginators are the judge)
import { join } from 'node:path';
import { describe } from 'vitest';
import { pythonChecks } from '../harness/python-checks.ts';

const checks = [
  'a baseline',
  'create_monitoring_schedule',
  'a silent run',
  'a violated run after a shift',
  'metrics in cloudwatch',
  'a plain job of the monitor',
  'a run of now',
  'stop and delete',
];

describe('Model Monitor', () => {
  pythonChecks({
    client: 'boto3',
    script: join(import.meta.dirname, 'monitoring.py'),
    checks,
  });
});
