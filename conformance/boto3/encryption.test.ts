// provenance: client boto3; S3 User Guide and KMS API Reference (see the script)
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningPlane, startPlane } from '../harness/plane.ts';
import { clientShell } from '../harness/python-client.ts';

const checks = [
  's3 sse-s3 by default',
  'kms keys and ciphertext',
  'kms states and aliases',
  's3 sse-kms',
  's3 default encryption of a bucket',
  's3 sse-c',
  's3 encrypted parts',
];

describe('encryption at rest', () => {
  let plane: RunningPlane;
  let said: { code: number | null; stdout: string; stderr: string };
  beforeAll(async () => {
    plane = await startPlane();
    const shell = await clientShell('boto3', plane);
    const script = join(import.meta.dirname, 'encryption_checks.py');
    said = await shell.python(script, plane.dataDir);
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
