// provenance: aws-doc https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-rules.html
import { join } from 'node:path';
import { pythonChecks } from '../harness/python-checks.ts';

pythonChecks({
  client: 'boto3',
  script: join(import.meta.dirname, 'debugger.py'),
  title: 'debugger: ',
  checks: [
    'rules that find nothing',
    'scalars in the layout of smdebug',
    'overfit is found',
    'class imbalance is found',
    'a rule stops the job while it trains',
    'refusals',
  ],
});
