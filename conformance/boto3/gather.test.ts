// provenance: client boto3 and psycopg2, PostgreSQL and SQLite as they come, AWS Glue developer guide (see the script)
import { join } from 'node:path';
import { describe } from 'vitest';
import { root } from '../harness/plane.ts';
import { type Postgres, startPostgres } from '../harness/postgres.ts';
import { pythonChecks } from '../harness/python-checks.ts';

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
    pythonChecks({
      client: 'awswrangler',
      script: join(import.meta.dirname, 'gather_checks.py'),
      checks,
      args: () => [
        join(root, 'examples/defects/glue'),
        ...(server === undefined ? [] : [server.url]),
      ],
      // Where Debian's package is not installed there is no server to start.
      isSkipped: database === 'PostgreSQL' && server === undefined,
      cleanUp: () => server?.stop(),
    });
  },
);
