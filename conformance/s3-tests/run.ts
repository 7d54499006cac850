// The public suite ceph/s3-tests against a plane: `node conformance/s3-tests/run.ts CHECKOUT [--update]`.
// The suite is not ours and is not kept here; what passes is, and that list may only grow.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningPlane, startPlane } from '../harness/plane.ts';
import { clientEnvironments } from '../harness/python-client.ts';

/** What is not AWS's behaviour, or what Slipway says it does not serve. */
const leftOut = [
  ['bucket_logging', 'bucket_logging_cleanup', 'fails_without_logging_rollover'],
  ['lifecycle_transition', 'cloud_transition', 'cloud_restore', 'target_by_bucket'],
  ['appendobject', 's3select', 'sns'],
  ['iam_account', 'iam_cross_account', 'iam_role', 'iam_tenant', 'iam_user'],
  ['user_policy', 'role_policy', 'group', 'group_policy', 'session_policy'],
  ['webidentity_test', 'test_of_sts', 'auth_aws2', 'fails_on_aws'],
].flat();
const concerned = `not (${leftOut.join(' or ')})`;

/** A day of the lifecycle tests, in seconds: the plane's clock runs that much faster for them, as fast as it can. */
const daySeconds = 24;
/** Tests that wait for days to go by, and one that must not see the buckets of another. */
const agingOnes =
  '(lifecycle_expiration or lifecyclev2_expiration or delete_marker_expiration) and not header';
const onlyOnes = 'list_buckets_paginated';
const apart = `(${agingOnes}) or ${onlyOnes}`;
const names = ['main', 'alt', 'tenant', 'iam', 'root', 'altroot'];
const keptFile = join(import.meta.dirname, 'passing.txt');

interface Run {
  readonly checkout: string;
  readonly folder: string;
  readonly plane: RunningPlane;
  readonly python: string;
}

function writeUsers(file: string): void {
  const users = names.map((name, index) => {
    const account = String(index + 1).repeat(12);
    const arn = `arn:aws:iam::${account}:user/${name}`;
    const secretAccessKey = `${name}-secret-of-the-suite`;
    return { accessKeyId: `AKID${name.toUpperCase()}`, secretAccessKey, account, arn };
  });
  writeFileSync(file, JSON.stringify(users));
}

interface Place {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

async function command(file: string, args: readonly string[], place: Place): Promise<number> {
  const child = spawn(file, args, { ...place, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(child, 'close');
  return Number(code);
}

/** The names of the tests that passed. */
async function runSuite(
  { checkout, folder, python }: Run,
  selection: readonly string[],
): Promise<readonly string[]> {
  const report = join(folder, 'report.xml');
  rmSync(report, { force: true });
  const options = ['-q', '-p', 'no:cacheprovider', '--timeout', '300'];
  const env = {
    ...process.env,
    S3TEST_CONF: join(folder, 's3tests.conf'),
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_DEFAULT_REGION: 'us-east-1',
    PYTHONDONTWRITEBYTECODE: '1',
  };
  const args = ['-m', 'pytest', ...options, `--junitxml=${report}`, ...selection];
  await command(python, [...args, 's3tests/functional'], { cwd: checkout, env });
  return passedIn(readFileSync(report, 'utf8'));
}

/** A test case without anything in it has passed. */
function passedIn(report: string): readonly string[] {
  const cases = report.matchAll(/<testcase ([^>]*?)(\/>|>(.*?)<\/testcase>)/gs);
  return [...cases].flatMap(([, attributes = '', , inside = '']) => {
    if (/<(failure|error|skipped)/.test(inside)) return [];
    const module = /classname="([^"]*)"/.exec(attributes)?.[1]?.split('.').at(-1);
    const name = /\bname="([^"]*)"/.exec(attributes)?.[1];
    return [`${module}::${name}`];
  });
}

async function setClockSpeed({ url }: RunningPlane, speed: number): Promise<void> {
  const body = JSON.stringify({ speed });
  const answer = await fetch(`${url}/_slipway/clock`, { method: 'POST', body });
  if (!answer.ok) throw new Error(`the clock was not set: ${await answer.text()}`);
}

async function runAll(run: Run): Promise<readonly string[]> {
  const { plane, python, folder } = run;
  const users = join(folder, 'users.json');
  const conf = join(folder, 's3tests.conf');
  const script = join(import.meta.dirname, 'prepare.py');
  const args = [script, plane.url, users, conf, String(daySeconds)];
  if ((await command(python, args, { cwd: folder })) !== 0)
    throw new Error('the plane could not be asked');
  const atOnce = await runSuite(run, ['-n', '2', '-m', concerned, '-k', `not (${apart})`]);
  const alone = await runSuite(run, ['-m', concerned, '-k', onlyOnes]);
  await setClockSpeed(plane, 86_400 / daySeconds);
  const aging = await runSuite(run, ['-n', '2', '-m', concerned, '-k', agingOnes]);
  return [...new Set([...atOnce, ...alone, ...aging])].sort();
}

/** Compares with the kept list; answers with the exit code. */
function judge(passed: readonly string[], update: boolean): number {
  const kept = existsSync(keptFile)
    ? readFileSync(keptFile, 'utf8').split('\n').filter(Boolean)
    : [];
  const lost = kept.filter((name) => !passed.includes(name));
  const won = passed.filter((name) => !kept.includes(name));
  process.stdout.write(`${passed.length} tests pass; the list has ${kept.length}\n`);
  for (const name of lost) process.stdout.write(`no longer passes: ${name}\n`);
  for (const name of won) process.stdout.write(`passes, not on the list yet: ${name}\n`);
  if (update) writeFileSync(keptFile, `${[...new Set([...kept, ...won])].sort().join('\n')}\n`);
  return lost.length > 0 ? 1 : 0;
}

async function main(): Promise<number> {
  const [checkout, ...rest] = process.argv.slice(2);
  if (checkout === undefined) {
    process.stdout.write('No checkout of ceph/s3-tests was given, so nothing is run.\n');
    return 0;
  }
  if (!existsSync(join(checkout, 's3tests/functional/test_s3.py'))) {
    process.stderr.write(`${checkout} is not a checkout of ceph/s3-tests.\n`);
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'slipway-s3-tests-'));
  const { python } = await clientEnvironments().ensure('s3-tests');
  writeUsers(join(folder, 'users.json'));
  // The suite is from before AWS blocked SSE-C in new buckets (April 2026). The plane inherits it.
  process.env['SLIPWAY_S3_SSE_C'] = 'allowed';
  const users = join(folder, 'users.json');
  const plane = await startPlane({ flags: ['--credentials', users] });
  try {
    const passed = await runAll({ checkout, folder, plane, python });
    return judge(passed, rest.includes('--update'));
  } finally {
    await plane.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

process.exitCode = await main();
