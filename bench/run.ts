// `npm run bench [name...] [-- --write]`: runs the benches one after the other and prints their figures;
// `--write` puts them into bench/README.md between the marks.
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { benchAdvisor } from './advisor/solve.ts';
import { benchDefects } from './defects.ts';
import { benchEndpoint } from './endpoint.ts';
import type { Figure } from './figure.ts';
import { benchInspect } from './inspect.ts';
import { benchInvoke } from './invoke.ts';
import { benchJob } from './job.ts';
import { benchStart } from './start.ts';

const benches: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  start: benchStart,
  job: benchJob,
  invoke: benchInvoke,
  endpoint: benchEndpoint,
  inspect: benchInspect,
  advisor: benchAdvisor,
  defects: benchDefects,
};

function table(figures: readonly Figure[]): string {
  const rows = figures.map(
    ({ what, value, goal, against }) => `| ${what} | ${value} | ${goal ?? ''} | ${against ?? ''} |`,
  );
  return ['| what | measured | goal | against |', '| --- | --: | --: | --- |', ...rows].join('\n');
}

function machine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const cores = `${availableParallelism()} cores, ${cpu?.model.trim() ?? 'unknown processor'}`;
  return `${cores}, ${memory} GiB, ${platform()} ${release()}, Node ${process.versions.node}`;
}

function write(text: string): void {
  const path = join(import.meta.dirname, 'README.md');
  const readme = readFileSync(path, 'utf8');
  const marks = /<!-- figures -->[\s\S]*<!-- end of figures -->/;
  writeFileSync(
    path,
    readme.replace(marks, () => `<!-- figures -->\n${text}\n<!-- end of figures -->`),
  );
}

const args = process.argv.slice(2);
const names = args.filter((arg) => !arg.startsWith('--'));
const unknown = names.filter((name) => !(name in benches));
if (unknown.length > 0) {
  process.stderr.write(
    `No bench ${unknown.join(', ')}; there are: ${Object.keys(benches).join(', ')}\n`,
  );
  process.exit(2);
}
const figures: Figure[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (names.length > 0 && !names.includes(name)) continue;
  process.stderr.write(`${name} ...\n`);
  figures.push(...(await bench()));
}
const date = new Date().toISOString().slice(0, 10);
const text = `Measured on ${date}: ${machine()}.\n\n${table(figures)}`;
process.stdout.write(`${text}\n`);
if (args.includes('--write')) write(text);
