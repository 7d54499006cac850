// provenance: client awswrangler, AWS SDK for pandas (its own code writes and reads the catalogued tables)
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningPlane, startPlane } from '../harness/plane.ts';
import { clientShell } from '../harness/python-client.ts';

const checks = [
  'awswrangler to_parquet',
  'awswrangler catalog',
  'awswrangler read_parquet_table',
  'awswrangler and slipway-sql',
  'awswrangler delete',
];

describe('awswrangler', () => {
  let plane: RunningPlane;
  let said: { code: number | null; stdout: string; stderr: string };
  beforeAll(async () => {
    plane = await startPlane();
    const shell = await clientShell('awswrangler', plane);
    said = await shell.python(join(import.meta.dirname, 'checks.py'));
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
