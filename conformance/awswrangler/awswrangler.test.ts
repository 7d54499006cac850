// provenance: client awswrangler, AWS SDK for pandas (its own code writes and reads the catalogued tables)
import { join } from 'node:path';
import { describe } from 'vitest';
import { pythonChecks } from '../harness/python-checks.ts';

const checks = [
  'awswrangler to_parquet',
  'awswrangler catalog',
  'awswrangler read_parquet_table',
  'awswrangler and slipway-sql',
  'awswrangler delete',
];

describe('awswrangler', () => {
  pythonChecks({
    client: 'awswrangler',
    script: join(import.meta.dirname, 'checks.py'),
    checks,
  });
});
