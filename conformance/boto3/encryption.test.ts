// provenance: client boto3; S3 User Guide and KMS API Reference (see the script)
import { join } from 'node:path';
import { describe } from 'vitest';
import { pythonChecks } from '../harness/python-checks.ts';

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
  pythonChecks({
    client: 'boto3',
    script: join(import.meta.dirname, 'encryption_checks.py'),
    checks,
    args: ({ dataDir }) => [dataDir],
  });
});
