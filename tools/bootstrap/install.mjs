// `npm install`, once: a fingerprint of the manifests and the lock file says whether it was done.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';

function fingerprint(root) {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
  const rooms = readdirSync(join(root, 'packages')).sort();
  const manifests = [...rooms.map((room) => `packages/${room}`), 'conformance', 'bench'].map(
    (room) => `${room}/package.json`,
  );
  for (const path of ['package.json', 'package-lock.json', '.npmrc', ...manifests]) {
    const absolute = join(root, path);
    if (existsSync(absolute)) hash.update(path).update(readFileSync(absolute));
  }
  return hash.digest('hex');
}

function isInstalled(stamp, root) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root);
}

function npmCommand() {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js') ? [process.execPath, script] : ['npm'];
}

/** Exit code and the words of npm; a line a few seconds says that it is still at work. */
function runNpm(root) {
  const [file, ...first] = npmCommand();
  const args = [
    ...first,
    'install',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--ignore-scripts',
  ];
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const keep = (chunk) => {
      said = (said + chunk).slice(-8000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const tick = setInterval(() => {
      const seconds = Math.round((Date.now() - started) / 1000);
      process.stderr.write(`  npm install: ${seconds} s ...\n`);
    }, 5000);
    const settle = (code, text) => {
      clearInterval(tick);
      resolve({ code, text });
    };
    child.on('error', (error) => settle(1, error.message));
    child.on('exit', (code) => settle(code ?? 130, said));
  });
}

/** Makes `node_modules` what the lock file says. Two runs at once do the work once. */
export async function installWorkspace(root) {
  const stamp = join(root, 'node_modules/.slipway-install');
  if (isInstalled(stamp, root)) return;
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  await withLock(join(root, 'node_modules/.slipway-install.lock'), async () => {
    if (isInstalled(stamp, root)) return;
    process.stderr.write('Installing the packages of the workspace (once, about 300 MB) ...\n');
    // Half an installation must not pass for a whole one when this is interrupted.
    rmSync(stamp, { force: true });
    const { code, text } = await runNpm(root);
    if (code !== 0) {
      process.stderr.write(
        `${text}\nnpm install failed (exit code ${code}); nothing was started.\n`,
      );
      process.stderr.write(
        'Is the npm registry reachable from here? What was downloaded is kept.\n',
      );
      process.exit(1);
    }
    writeFileSync(stamp, fingerprint(root));
  });
}
