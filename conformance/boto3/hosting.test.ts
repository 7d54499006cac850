// provenance: client boto3; the rules of target tracking and the format of captured data from AWS's guides, read 2026-11
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningPlane, root, startPlane } from '../harness/plane.ts';
import { clientShell } from '../harness/python-client.ts';

const models = join(root, 'packages/engines/src/model/fixtures');
const checks = [
  'sagemaker model registry',
  'sagemaker data capture',
  'cloudwatch metrics of an endpoint',
  'cloudwatch put_metric_data and get_metric_data',
  'cloudwatch alarms',
  'application-autoscaling target tracking, out and in',
  'application-autoscaling deregister_scalable_target',
  'sagemaker update_endpoint under traffic',
];

// Today's sends JSON to CloudWatch and compresses it, the old one sends forms.
describe.each(['boto3', 'boto3-old'] as const)('%s', (client) => {
  let plane: RunningPlane;
  let said: { code: number | null; stdout: string; stderr: string };
  beforeAll(async () => {
    plane = await startPlane();
    const shell = await clientShell(client, plane);
    said = await shell.python(join(import.meta.dirname, 'hosting.py'), models);
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
