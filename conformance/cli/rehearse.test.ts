// provenance: slipway-only what a person gets from `slipway rehearse` and `slipway demo` is ours to promise
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ListBucketsCommand } from '@aws-sdk/client-s3';
import {
  ListEndpointsCommand,
  ListModelsCommand,
  ListTrainingJobsCommand,
} from '@aws-sdk/client-sagemaker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Clients, clientsFor } from '../harness/clients.ts';
import { freshDataDir, type RunningPlane, root, startPlane } from '../harness/plane.ts';

const need = join(root, 'examples/churn/needs.yaml');
const program = join(root, 'dist/slipway.mjs');

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function slipway(...args: string[]): {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
} {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  return { child, ended: once(child, 'close').then(([code]) => ({ code, ...said })) };
}

async function leftIn(clients: Clients) {
  const [models, endpoints, buckets] = await Promise.all([
    clients.sagemaker.send(new ListModelsCommand({})),
    clients.sagemaker.send(new ListEndpointsCommand({})),
    clients.s3.send(new ListBucketsCommand({})),
  ]);
  return [models.Models, endpoints.Endpoints, buckets.Buckets].map((list) => list?.length ?? 0);
}

describe('a rehearsal of the churn need', () => {
  let plane: RunningPlane;
  let clients: Clients;
  const out = freshDataDir();
  beforeAll(async () => {
    plane = await startPlane();
    clients = clientsFor(plane.url);
  });
  afterAll(async () => {
    clients?.destroy();
    await plane?.stop();
    out.remove();
  });

  it('trains, serves and scores for real, and leaves a report and nothing else', async () => {
    const args = ['rehearse', need, '--endpoint-url', plane.url, '--out', out.path, '--json'];
    const { code, out: answer, err } = await slipway(...args).ended;
    expect(err).toBe('');
    expect(code).toBe(0);
    const summary = JSON.parse(answer);
    expect(summary).toMatchObject({ ok: true, batch: { rows: 1_000, agrees: true } });
    expect(summary.quality.auc).toBeGreaterThanOrEqual(0.91);
    expect(readdirSync(out.path).sort()).toEqual([
      'encoder.json',
      'evidence.json',
      'plan.json',
      'report.html',
      'split.json',
    ]);
    expect(await leftIn(clients)).toEqual([0, 0, 0]);
  });

  it('never trained on a row that it was measured on', () => {
    const { train, validation, test } = JSON.parse(
      readFileSync(join(out.path, 'split.json'), 'utf8'),
    );
    const rows = [...train, ...validation, ...test];
    expect(rows).toHaveLength(5_000);
    expect(new Set(rows).size).toBe(5_000);
  });

  it('writes a report that asks no server for anything', () => {
    const html = readFileSync(join(out.path, 'report.html'), 'utf8');
    expect(html).toContain('<!doctype html>');
    expect(html).not.toMatch(/<(script|link|img|iframe|object|embed)\b|\bsrc=|url\(|@import/);
    expect(html.length).toBeLessThan(300_000);
  });

  it('puts the measured figures into the plan', () => {
    const plan = JSON.parse(readFileSync(join(out.path, 'plan.json'), 'utf8'));
    const ids = plan.evidence.map(({ id }: { id: string }) => id);
    expect(ids).toContain('held-out-auc');
    expect(ids).toContain('latency-p99');
  });

  it('stops its job and takes everything away when it is interrupted', async () => {
    const args = ['rehearse', need, '--endpoint-url', plane.url, '--out', out.path];
    const { child, ended } = slipway(...args);
    await expect.poll(() => runningJobs(clients), { timeout: 60_000 }).toBe(1);
    child.kill('SIGINT');
    const { code, err } = await ended;
    expect(code).toBe(130);
    expect(err).toContain('Stopped in the step "train"');
    expect(await leftIn(clients)).toEqual([0, 0, 0]);
    await expect.poll(() => runningJobs(clients), { timeout: 60_000 }).toBe(0);
  });
});

async function runningJobs(clients: Clients): Promise<number> {
  const { TrainingJobSummaries = [] } = await clients.sagemaker.send(
    new ListTrainingJobsCommand({}),
  );
  const busy = ['InProgress', 'Stopping'];
  return TrainingJobSummaries.filter((job) => busy.includes(job.TrainingJobStatus ?? '')).length;
}

describe('the demo', () => {
  const out = freshDataDir();
  afterAll(() => out.remove());

  it('tells the whole story in French and says where the report is', async () => {
    const { code, out: story } = await slipway('demo', '--lang', 'fr', '--out', out.path).ended;
    expect(code).toBe(0);
    expect(story).toContain('1. Le besoin');
    expect(story).toContain('SageMaker Batch Transform');
    expect(story).toContain('Rapport\u00a0:');
    expect(existsSync(join(out.path, 'report.html'))).toBe(true);
    expect(readFileSync(join(out.path, 'report.html'), 'utf8')).toContain('<html lang="fr">');
  });
});
