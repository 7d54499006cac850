// One command for everything that is checked without running the product, in the order in which
// failures are cheap and certain. Every step runs, so that one run shows every failure.
// `check.mjs types house` runs the named steps only.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const script = (path, ...args) => ({ file: join(root, 'node_modules', path), args });
const typescript = (project) => script('typescript7/bin/tsc', '-p', project);

function rooms() {
  return readdirSync(join(root, 'packages')).sort();
}

/** Step name to the commands that make it; a step fails when one of them does. */
const steps = {
  format: [
    script('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '--max-diagnostics=60'),
  ],
  types: [
    ...rooms().map((room) => typescript(`packages/${room}`)),
    typescript('tsconfig.test.json'),
  ],
  boundaries: [
    script(
      'dependency-cruiser/bin/dependency-cruiser.mjs',
      '--config',
      '.dependency-cruiser.mjs',
      '--',
      'packages',
    ),
  ],
  house: [script('vitest/vitest.mjs', 'run', '--project', 'house')],
  unused: [script('knip/bin/knip.js', '--no-progress', '--no-config-hints')],
};

function runStep(commands) {
  const started = performance.now();
  const outputs = [];
  for (const { file, args } of commands) {
    const done = spawnSync(process.execPath, [file, ...args], { cwd: root, encoding: 'utf8' });
    if (done.status !== 0) outputs.push(`${done.stdout ?? ''}${done.stderr ?? ''}`);
  }
  return { seconds: (performance.now() - started) / 1000, outputs };
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in steps));
if (unknown.length > 0) {
  process.stderr.write(
    `No step ${unknown.join(', ')}; there are: ${Object.keys(steps).join(', ')}\n`,
  );
  process.exit(2);
}
const failed = [];
for (const [name, commands] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { seconds, outputs } = runStep(commands);
  const verdict = outputs.length === 0 ? 'ok' : 'FAILED';
  process.stdout.write(
    `${name.padEnd(12)}${verdict.padEnd(8)}${seconds.toFixed(1).padStart(6)} s\n`,
  );
  if (outputs.length > 0) {
    failed.push(name);
    process.stdout.write(`${outputs.join('\n').trimEnd()}\n\n`);
  }
}
if (failed.length > 0) {
  process.stdout.write(`check failed: ${failed.join(', ')}\n`);
  process.exit(1);
}
