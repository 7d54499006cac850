// provenance: client boto3 and AWS's developer guides of Glue and Lake Formation (see the scripts)
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningPlane, startPlane } from '../harness/plane.ts';
import { clientShell } from '../harness/python-client.ts';

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
  let plane: RunningPlane;
  let said: { code: number | null; stdout: string; stderr: string };
  beforeAll(async () => {
    plane = await startPlane();
    // boto3 with pyarrow, to make Parquet files and look into them.
    const shell = await clientShell('awswrangler', plane);
    said = await shell.python(join(import.meta.dirname, script));
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
