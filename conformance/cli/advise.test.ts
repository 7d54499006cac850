// provenance: slipway-only what a person gets from `slipway advise` is ours to promise
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { freshDataDir, root } from '../harness/plane.ts';

const program = join(root, 'dist/slipway.mjs');
const defects = join(root, 'examples/defects/needs.yaml');
const out = freshDataDir();
mkdirSync(out.path, { recursive: true });
afterAll(() => out.remove());

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Start {
  readonly input?: string | Uint8Array;
  /** Closes the reading end after the first bytes, as `head` does. */
  readonly closeEarly?: boolean;
}

async function advise(args: readonly string[], start: Start = {}): Promise<Ended> {
  const child = spawn(process.execPath, [program, 'advise', ...args], { cwd: out.path });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    said.stdout += chunk;
    if (start.closeEarly === true) child.stdout.destroy();
  });
  child.stderr.on('data', (chunk) => {
    said.stderr += chunk;
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(start.input);
  const [code] = await once(child, 'close');
  return { code, ...said };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(out.path, name);
  writeFileSync(path, content);
  return path;
}

it('answers in JSON with the ids that are promised', async () => {
  const { code, stdout, stderr } = await advise([defects, '--format', 'json']);
  expect([code, stderr]).toEqual([0, '']);
  const plan = JSON.parse(stdout);
  const chosen = plan.stages.map((stage: { choice: { service: string } }) => stage.choice.service);
  expect(chosen).toEqual(expect.arrayContaining(['glue', 's3', 'managed-spot', 'batch-transform']));
  expect(plan).toMatchObject({
    schemaVersion: 1,
    conflicts: expect.any(Array),
    questions: expect.any(Array),
    evidence: expect.any(Array),
    cost: { monthly: { expected: expect.any(Number) }, lines: expect.any(Array) },
  });
  expect(await advise([defects, '--json'])).toEqual({ code, stdout, stderr });
});

it.each(['en', 'fr'])('writes plain text of at most 100 columns into a pipe (%s)', async (lang) => {
  const { code, stdout } = await advise([defects, '--lang', lang]);
  expect(code).toBe(0);
  expect(stdout).toContain('Amazon S3');
  expect(stdout).not.toContain('\u001b');
  expect(stdout.split('\n').filter((line) => line.length > 100)).toEqual([]);
});

it('ends quietly when nobody reads on', async () => {
  const { code, stderr } = await advise([defects, '--format', 'json'], { closeEarly: true });
  expect([code, stderr]).toEqual([0, '']);
});

it('writes a file, and makes its folder', async () => {
  const path = join(out.path, 'deep/er/plan.html');
  const { code, stdout } = await advise([defects, '--format', 'html', '--out', path]);
  expect([code, stdout]).toEqual([0, '']);
  expect(readFileSync(path, 'utf8')).toMatch(/^<!doctype html>/);
});

it('reads a need from standard input', async () => {
  const { code, stdout } = await advise(['-', '--json'], {
    input: '{"problem":{"task":"regression"}}',
  });
  expect([code, JSON.parse(stdout).need.problem.task]).toEqual([0, 'regression']);
});

it.each([
  ['nothing', [], 'slipway advise --ask'],
  ['no file', ['absent.yaml'], 'There is no file absent.yaml.'],
  ['a folder', ['.'], '. is a folder.'],
  [
    'a file that is no text',
    [file('data.parquet', Buffer.from([80, 65, 82, 49, 0, 255]))],
    'UTF-8',
  ],
  ['a need without end', ['/dev/zero'], 'larger than a need can be'],
  ['tabs', [file('tabs.yaml', 'problem:\n\ttask: regression\n')], '2:1 The file is not valid YAML'],
  [
    'deep nesting',
    [file('deep.yaml', `data: ${'['.repeat(50_000)}${']'.repeat(50_000)}`)],
    'nested too deeply',
  ],
  ['a wrong preference', [defects, '--prefer', 'cheapes'], 'Did you mean cheapest?'],
])('refuses %s with a sentence and exit code 2', async (_, args, sentence) => {
  const { code, stdout, stderr } = await advise(args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(sentence);
});

it('shows every mistake of a need with its place, and what was meant', async () => {
  const path = file('wrong.yaml', 'problem:\n  task: regresion\ndata:\n  size: 3 GBs\n  rowz: 3\n');
  const shown = await advise([path]);
  expect(shown.code).toBe(2);
  expect(shown.stderr).toContain(
    '2:9 problem.task cannot be "regresion". Did you mean "regression"?',
  );
  expect(shown.stderr).toContain('4:9 data.size');
  expect(shown.stderr).toContain('5:3 data.rowz is not a field of a need. Did you mean "rows"?');
  const { issues } = JSON.parse((await advise([path, '--json'])).stdout);
  expect(issues).toMatchObject([
    { path: 'problem.task', line: 2 },
    { path: 'data.size', line: 4 },
    { path: 'data.rowz', line: 5 },
  ]);
});

it('reports a need that contradicts itself as a conflict, with a plan', async () => {
  const need =
    'problem: { task: regression }\ndeployment: { modes: [real-time], latency: 20 ms, processingTime: 3 s }\n';
  const { code, stdout } = await advise(['-', '--json'], { input: need });
  expect(code).toBe(0);
  expect(JSON.parse(stdout).conflicts.length).toBeGreaterThan(0);
});

it.runIf(existsSync('/proc/self'))(
  'fails, and does not hang, where no folder can be made',
  async () => {
    const { code, stderr } = await advise([defects, '--out', '/proc/slipway/plan.txt']);
    expect(code).toBe(1);
    expect(stderr).toContain('/proc/slipway/plan.txt cannot be written');
  },
);

it('interviews over a pipe, saves what was answered, and plans with it', async () => {
  const save = join(out.path, 'asked.yaml');
  const { code, stdout, stderr } = await advise(['--ask', '--save', save, '--json'], {
    input: 'regression\n?\nq\n',
  });
  expect([code, JSON.parse(stdout).need]).toEqual([0, { problem: { task: 'regression' } }]);
  expect(stderr).toContain(save);
  expect(await advise([save, '--json'])).toMatchObject({ code: 0, stdout });
});
