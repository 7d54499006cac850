// provenance: aws-doc https://docs.aws.amazon.com/sagemaker/latest/dg/model-managed-spot-training.html
import { join } from 'node:path';
import { pythonChecks } from '../harness/python-checks.ts';

pythonChecks({
  client: 'boto3',
  script: join(import.meta.dirname, 'spot.py'),
  title: 'managed spot: ',
  checks: [
    'refusals',
    'checkpoints are in S3 while the job runs',
    'interrupted and completed',
    'goes on from the newest checkpoint',
    'billed less than trained',
  ],
});
