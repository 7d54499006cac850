// provenance: client boto3 and psycopg2, PostgreSQL and SQLite as they come, AWS Glue developer guide (see the script)
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningPlane, root, startPlane } from '../harness/plane.ts';
import { type Postgres, startPostgres } from '../harness/postgres.ts';
import { clientShell } from '../harness/python-client.ts';

const checks = [
  'pythonshell gathers images by product',
  'crawler finds staging tables',
  'slipway-sql makes one partitioned table',
];
const postgres = await startPostgres();

describe.each([
  { database: 'SQLite', server: undefined },
  { database: 'PostgreSQL', server: postgres },
] satisfies readonly { database: string; server: Postgres | undefined }[])(
  'from $database',
  ({ database, server }) => {
    const isThere = database === 'SQLite' || server !== undefined;
    let plane: RunningPlane | undefined;
    let said = { code: null as number | null, stdout: '', stderr: '' };
    beforeAll(async () => {
      if (!isThere) return;
      plane = await startPlane();
      const shell = await clientShell('awswrangler', plane);
      const scripts = join(root, 'examples/defects/glue');
      const url = server === undefined ? [] : [server.url];
      said = await shell.python(join(import.meta.dirname, 'gather_checks.py'), scripts, ...url);
      shell.close();
    });
    afterAll(async () => {
      await plane?.stop();
      await server?.stop();
    });

    it.skipIf(!isThere).each(checks)('%s', (check) => {
      expect(`${said.stdout}\n${said.stderr}`).toContain(`ok ${check}\n`);
    });

    it.skipIf(!isThere)('ends without an error', () => {
      expect(said.code, said.stderr).toBe(0);
    });
  },
);
