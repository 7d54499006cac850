import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectionsOf } from '#defects/plan/inspections.ts';
import { planShots } from '#defects/plan/plan-shots.ts';
import { writePostgres } from '#defects/sources/write-postgres.ts';

/** Debian keeps the programs of each version in a folder of their own. */
const programs = '/usr/lib/postgresql';
const version = existsSync(programs) ? readdirSync(programs).sort().at(-1) : undefined;
const rows = inspectionsOf(planShots({ sample: 'small', seed: 3 }), 3);

it('says why PostgreSQL does not take the rows', async () => {
  const port = await freePort();
  await expect(
    writePostgres(`postgres://nobody@127.0.0.1:${port}/none`, rows),
  ).rejects.toMatchObject({
    code: 'SAMPLES_POSTGRES_FAILED',
  });
});

// Without Debian's package `postgresql` the suite is shown as skipped.
describe.runIf(version !== undefined)('PostgreSQL, of Debian’s package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-postgres-'));
  let stop: () => Promise<void> = async () => undefined;
  let url = '';

  beforeAll(async () => {
    const port = await freePort();
    const account = unprivileged();
    if (account.uid !== undefined) chownSync(folder, account.uid, account.gid ?? account.uid);
    const program = (name: string) => join(programs, version ?? '', 'bin', name);
    const data = join(folder, 'data');
    execFileSync(
      program('initdb'),
      ['-D', data, '-U', 'slipway', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
      account,
    );
    const server = spawn(
      program('postgres'),
      ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', folder, '-c', 'fsync=off'],
      { ...account, stdio: 'ignore' },
    );
    const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()));
    stop = async () => {
      server.kill('SIGINT');
      await gone;
    };
    url = `postgres://slipway@127.0.0.1:${port}/postgres`;
    await ready(url);
  }, 60_000);

  afterAll(async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('takes the rows once, however often they are written', async () => {
    await writePostgres(url, rows);
    await writePostgres(url, rows);
    const sql = postgres(url, { max: 1 });
    const [found] = await sql`SELECT count(*)::int AS rows, count(product)::int AS products,
      min(inspected_at) AS earliest FROM inspections`;
    await sql.end();
    expect(found?.['rows']).toBe(rows.length);
    expect(found?.['products']).toBe(rows.filter(({ product }) => product !== null).length);
    expect(found?.['earliest']).toBeInstanceOf(Date);
  });
});

/** The server refuses to run as root: it gets the account that the package made, or that of nobody. */
function unprivileged(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Tries until the server takes a connection; the hook's deadline ends it. */
async function ready(url: string): Promise<void> {
  for (;;) {
    const sql = postgres(url, { max: 1, connect_timeout: 2 });
    try {
      await sql`SELECT 1`;
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    } finally {
      await sql.end({ timeout: 1 });
    }
  }
}
