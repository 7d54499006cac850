// provenance: aws-doc https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RunInstances.html
import { join } from 'node:path';
import { pythonChecks } from '../harness/python-checks.ts';

pythonChecks({
  client: 'boto3',
  script: join(import.meta.dirname, 'ec2.py'),
  title: 'ec2: ',
  checks: [
    'instance types and images',
    'user data trains, uploads and terminates its instance',
    'filters and tags',
    'stop, start and terminate',
    'without an instance profile there are no credentials',
    'refusals',
    'client tokens and counts',
  ],
});
