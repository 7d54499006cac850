// provenance: client boto3 (its own models, waiters and paginators are the judge)
import { join } from 'node:path';
import { describe } from 'vitest';
import { pythonChecks } from '../harness/python-checks.ts';

const checks = [
  'sts get_caller_identity',
  's3 put_object and get_object',
  's3 upload_fileobj and download_fileobj in parts',
  's3 list_objects_v2 by pages',
  's3 refusals',
  's3 delete_objects',
  'sagemaker create_training_job',
  'sagemaker-runtime invoke_endpoint',
  'sagemaker create_transform_job',
  'sagemaker refusals',
  'logs get_log_events',
];

// Today's, and the one that distributions still carry: it sends what newer ones no longer do.
describe.each(['boto3', 'boto3-old'] as const)('%s', (client) => {
  pythonChecks({
    client,
    script: join(import.meta.dirname, 'checks.py'),
    checks,
  });
});
