// provenance: client boto3 (its own models, waiters and paginators are the judge)
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningPlane, startPlane } from '../harness/plane.ts';
import { clientShell } from '../harness/python-client.ts';

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
  let plane: RunningPlane;
  let said: { code: number | null; stdout: string; stderr: string };
  beforeAll(async () => {
    plane = await startPlane();
    const shell = await clientShell('boto3', plane);
    said = await shell.python(join(import.meta.dirname, 'monitoring.py'));
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
