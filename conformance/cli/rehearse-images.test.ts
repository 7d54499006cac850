// provenance: slipway-only what a person gets from `slipway rehearse` on images is ours to promise; boto3 judges the rest
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ListBucketsCommand } from '@aws-sdk/client-s3';
import { ListModelPackageGroupsCommand, ListModelsCommand } from '@aws-sdk/client-sagemaker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientsFor } from '../harness/clients.ts';
import { freshDataDir, type RunningPlane, root, startPlane } from '../harness/plane.ts';
import { type ClientShell, clientShell } from '../harness/python-client.ts';

const need = join(root, 'examples/defects/needs.yaml');
const program = join(root, 'dist/slipway.mjs');
const minutes = 60_000;

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves when it has said so, on standard error. */
  said(text: string): Promise<void>;
}

function slipway(...args: string[]): Running {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  return {
    child,
    ended: once(child, 'close').then(([code]) => ({ code, ...said })),
    said: async (text) => {
      await expect.poll(() => said.err, { timeout: 5 * minutes }).toContain(text);
    },
  };
}

describe('the reference scenario, small', () => {
  let plane: RunningPlane;
  let shell: ClientShell;
  let answer: Record<string, never>;
  const out = freshDataDir();

  beforeAll(async () => {
    plane = await startPlane();
    shell = await clientShell('boto3', plane);
    const flags = ['--sample', 'small', '--endpoint-url', plane.url, '--out', out.path];
    const {
      code,
      out: text,
      err,
    } = await slipway('rehearse', need, ...flags, '--keep', '--json').ended;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    answer = JSON.parse(text);
  }, 15 * minutes);
  afterAll(async () => {
    shell?.close();
    await plane?.stop();
    out.remove();
  });

  it('learns far more than a linear model on pixels', () => {
    const evidence = evidenceIn(out.path);
    const f1 = (kind: string) =>
      evidence.quality.baselines.find((each: { kind: string }) => each.kind === kind).f1;
    expect(answer).toMatchObject({ ok: true, synthetic: true });
    expect(evidence.quality.f1).toBeGreaterThan(0.85);
    expect(evidence.quality.f1).toBeGreaterThan(f1('majority') + 0.5);
    expect(evidence.quality.f1).toBeGreaterThan(f1('linear-on-pixels') + 0.3);
  });

  it('survived a spot interruption from its checkpoint, watched by rules', () => {
    const { spot, rules, curve } = evidenceIn(out.path).training;
    expect(spot).toMatchObject({ used: true, interruptions: 1 });
    expect(spot.billableSeconds).toBeLessThan(spot.trainingSeconds);
    expect(rules.map(({ rule }: { rule: string }) => rule).sort()).toEqual([
      'ClassImbalance',
      'LossNotDecreasing',
      'Overfit',
    ]);
    expect(curve.map(({ epoch }: { epoch: number }) => epoch)).toEqual([...curve.keys()]);
  });

  it('scaled out and in, was silent, then alarmed, and lost no request', () => {
    const { scaling, monitoring, secondRound, batch } = evidenceIn(out.path);
    const counts = scaling.timeline.map(({ instances }: { instances: number }) => instances);
    expect(Math.max(...counts)).toBeGreaterThan(1);
    expect(counts.at(-1)).toBe(1);
    expect(scaling.refused).toBe(0);
    expect(monitoring.quiet.violations).toEqual([]);
    expect(monitoring.drifted.violations.length).toBeGreaterThan(0);
    expect(secondRound.lostDuringUpdate).toBe(0);
    expect(secondRound.requestsDuringUpdate).toBeGreaterThan(0);
    expect(batch.agrees).toBe(true);
  });

  it('leaves a report, the figures and the CDK app', () => {
    const names = readdirSync(out.path);
    for (const name of ['evidence.json', 'launch', 'plan.json', 'report.html'])
      expect(names).toContain(name);
    const [run = ''] = readdirSync(join(out.path, 'launch'));
    expect(existsSync(join(out.path, 'launch', run, 'lib/data-stack.ts'))).toBe(true);
    const html = readFileSync(join(out.path, 'report.html'), 'utf8');
    expect(html).not.toMatch(/<(script|link|iframe|object|embed)\b|@import|src="(?!data:)/);
  });

  it(
    'made what boto3 sees in the shapes of AWS',
    async () => {
      const script = join(root, 'conformance/boto3/rehearsed_images.py');
      const { runId, place } = evidenceIn(out.path);
      const seen = await shell.python(script, runId, place.region);
      expect(seen).toMatchObject({ code: 0, stderr: '' });
      expect(seen.stdout.trim().split('\n').at(-1)).toBe('all seen');
    },
    2 * minutes,
  );

  it(
    'takes everything away when it is interrupted',
    async () => {
      const clients = clientsFor(plane.url);
      const before = await countsOf(clients);
      const there = freshDataDir();
      const flags = ['--sample', 'small', '--endpoint-url', plane.url, '--out', there.path];
      const run = slipway('rehearse', need, ...flags);
      await run.said('Prepare (Data Wrangler recipe)   ');
      run.child.kill('SIGINT');
      const { code, err } = await run.ended;
      expect(code).toBe(130);
      expect(err).toContain('what was made is taken away');
      expect(err).not.toContain('Could not be taken away');
      expect(await countsOf(clients)).toEqual(before);
      clients.destroy();
      there.remove();
    },
    6 * minutes,
  );
});

async function countsOf(clients: ReturnType<typeof clientsFor>) {
  const { Models = [] } = await clients.sagemaker.send(new ListModelsCommand({ MaxResults: 100 }));
  const groups = await clients.sagemaker.send(new ListModelPackageGroupsCommand({}));
  const { Buckets = [] } = await clients.s3.send(new ListBucketsCommand({}));
  return [Models.length, groups.ModelPackageGroupSummaryList?.length ?? 0, Buckets.length];
}

function evidenceIn(folder: string) {
  return JSON.parse(readFileSync(join(folder, 'evidence.json'), 'utf8'));
}

describe('a rehearsal that is killed', () => {
  const out = freshDataDir();
  afterAll(() => out.remove());

  it(
    'is found by the next one, which says where it was cut off and starts clean',
    async () => {
      const flags = ['rehearse', need, '--sample', 'small', '--out', out.path];
      const first = slipway(...flags);
      await first.said('Prepare (Data Wrangler recipe)   ');
      first.child.kill('SIGKILL');
      await first.ended;
      const second = slipway(...flags);
      await second.said('Deliver three sources to S3   ');
      second.child.kill('SIGINT');
      const { code, err } = await second.ended;
      expect(code).toBe(130);
      // Killed between two steps, it may have noted either.
      expect(err).toMatch(/was cut off in the step "(Prepare \(|Train on spot)/);
      expect(err).toContain('this one starts clean');
      expect(readdirSync(out.path)).not.toContain('plane');
    },
    8 * minutes,
  );
});
