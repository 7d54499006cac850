// How long a look at ten million rows of CSV takes, and its memory: generating the file is not measured.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../conformance/harness/plane.ts';
import type { Figure } from './figure.ts';

const rows = 10_000_000;
const seed = 20_261_125;
const rowsAtOnce = 5_000;

/** Numbers from 0 to 1, the same ones each time (mulberry32 by Tommy Ettinger, public domain). */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const countries = ['FR', 'DE', 'ES', 'IT', 'BE', 'PT', 'NL'];
const plans = ['basic', 'plus', 'pro'];
const firstDay = Date.UTC(2018, 0, 1);

function customer(id: number, random: () => number): string {
  const pick = (values: readonly string[]) => values[Math.floor(random() * values.length)] ?? '';
  const day = new Date(firstDay + Math.floor(random() * 2_500) * 86_400_000);
  const age = random() < 0.02 ? '' : 18 + Math.floor(random() * 70);
  return [
    id,
    day.toISOString().slice(0, 10),
    pick(countries),
    `user${Math.floor(random() * rows)}@example.org`,
    age,
    (random() * 10_000).toFixed(2),
    Math.floor(random() * random() * 300),
    pick(plans),
    random() < 0.12 ? 'yes' : 'no',
  ].join(',');
}

async function generate(path: string): Promise<void> {
  const random = randomFrom(seed);
  const out = createWriteStream(path);
  out.write('id,signed_up,country,contact,age,balance,visits,plan,churn\n');
  for (let from = 0; from < rows; from += rowsAtOnce) {
    const lines = Array.from({ length: rowsAtOnce }, (_, at) => customer(from + at, random));
    if (!out.write(`${lines.join('\n')}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

/** Makes the measured process tell its own peak, which every system counts alike. */
const tellPeak =
  "data:text/javascript,process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS))";

interface Look {
  readonly seconds: number;
  readonly megabytes: number;
}

async function look(path: string): Promise<Look> {
  const started = performance.now();
  const program = join(root, 'packages/cli/src/main.ts');
  const child = spawn(
    process.execPath,
    ['--import', tellPeak, program, 'inspect', path, '--json', '--quiet'],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  const [code] = await once(child, 'close');
  const seconds = (performance.now() - started) / 1000;
  const counted = /"rows": 10000000,/.test(said.out);
  if (code !== 0 || !counted) throw new Error(`inspect ended with ${code}: ${said.err}`);
  return { seconds, megabytes: Number(/peak (\d+)/.exec(said.err)?.[1]) / 1024 };
}

export async function benchInspect(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-bench-'));
  try {
    const path = join(folder, 'customers.csv');
    await generate(path);
    const megabytes = statSync(path).size / 1e6;
    const { seconds, megabytes: peak } = await look(path);
    const what = `inspect: 10 million rows of CSV (9 columns, ${megabytes.toFixed(0)} MB)`;
    return [
      { what, value: `${seconds.toFixed(1)} s`, goal: '30 s' },
      { what: 'inspect: peak memory of that', value: `${peak.toFixed(0)} MB`, goal: '2000 MB' },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
