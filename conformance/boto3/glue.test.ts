// provenance: client boto3 and AWS's developer guides of Glue and Lake Formation (see the scripts)
import { join } from 'node:path';
import { describe } from 'vitest';
import { pythonChecks } from '../harness/python-checks.ts';

const scripts = [
  {
    script: 'glue_checks.py',
    checks: [
      'glue databases',
      'glue tables',
      'glue partitions',
      'glue crawler',
      'glue crawler again',
      'glue pythonshell',
      'glue failures',
      'glue stop',
      'glue refusals',
      'glue slipway-sql',
      'glue hostile sql',
    ],
  },
  {
    script: 'lake_checks.py',
    checks: [
      'iam roles and sts sessions',
      'lakeformation default',
      'lakeformation grants',
      'lakeformation metadata',
      'lakeformation slipway-sql',
      'lakeformation decision log',
      'lakeformation vending',
      'lakeformation locations',
      'lakeformation administrators',
    ],
  },
];

describe.each(scripts)('$script', ({ script, checks }) => {
  pythonChecks({
    // boto3 with pyarrow, to make Parquet files and look into them.
    client: 'awswrangler',
    script: join(import.meta.dirname, script),
    checks,
  });
});
