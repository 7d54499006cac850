// The one entry of every npm script: installs what is missing, then runs the task on the pinned Node.
// Plain JavaScript without dependencies: it runs on the Node that the newcomer has (>= 20.19).
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installWorkspace } from './install.mjs';
import { findNode } from './node.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const bundle = ['tools/build/bundle.mjs'];
const vitest = ['node_modules/vitest/vitest.mjs', 'run'];

/** Task to its steps; what the user adds to the command line goes to the last one. */
const tasks = {
  bench: [bundle, ['bench/run.ts']],
  'bench:advisor': [['bench/advisor/run.ts']],
  build: [bundle, ['tools/build/pack.mjs']],
  check: [bundle, ['tools/build/check.mjs']],
  demo: [bundle, ['dist/slipway.mjs', 'demo']],
  slipway: [bundle, ['dist/slipway.mjs']],
  test: [bundle, ['tools/clients/prepare.ts'], vitest],
};

function fail(message, code) {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

/** Resolves with the exit code; a signal to us is passed on and the child decides when it is done. */
function runNode(node, args) {
  return new Promise((resolve) => {
    const env = { ...process.env, PATH: `${dirname(node)}:${process.env.PATH}` };
    const flags = ['--disable-warning=ExperimentalWarning'];
    const child = spawn(node, [...flags, ...args], { cwd: root, stdio: 'inherit', env });
    const forward = (signal) => child.kill(signal);
    // Ctrl-C reaches the whole foreground group by itself; sending it again would read as a second one.
    const wait = () => {};
    process.on('SIGINT', wait);
    process.on('SIGTERM', forward);
    child.on('error', (error) => fail(`${node} could not be started: ${error.message}`, 1));
    child.on('exit', (code, signal) => {
      process.off('SIGINT', wait);
      process.off('SIGTERM', forward);
      resolve(signal ? 130 : (code ?? 1));
    });
  });
}

async function main() {
  const [task, ...rest] = process.argv.slice(2);
  const steps = tasks[task];
  if (!steps) fail(`Unknown task ${task}; one of: ${Object.keys(tasks).join(', ')}`, 2);
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`Node 20.19 or newer is needed; this is ${process.versions.node}.`, 4);
  }
  await installWorkspace(root);
  const node = findNode(root);
  if (!node) {
    fail(
      `Slipway runs on Node 24, and there is no pinned build for ${process.platform}-${process.arch}: ` +
        'install Node 24 or newer and try again.',
      4,
    );
  }
  for (const [index, step] of steps.entries()) {
    const code = await runNode(node, index === steps.length - 1 ? [...step, ...rest] : step);
    if (code !== 0) process.exit(code);
  }
}

await main();
