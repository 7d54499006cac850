// provenance: client boto3; the rules of target tracking and the format of captured data from AWS's guides, read 2026-11
import { join } from 'node:path';
import { describe } from 'vitest';
import { root } from '../harness/plane.ts';
import { pythonChecks } from '../harness/python-checks.ts';

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
  pythonChecks({
    client,
    script: join(import.meta.dirname, 'hosting.py'),
    checks,
    args: () => [models],
  });
});
