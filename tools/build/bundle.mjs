// One file for the command, with the rooms inlined; schemas, runtimes and native engines stay beside it.
// Does nothing when no input changed since the last run. The new bundle replaces the old one file by file.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { withLock } from '../bootstrap/lock.mjs';
import { buildSchemas, schemaFiles } from './schemas.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const dist = join(root, 'dist');
const recordPath = join(dist, 'bundle.json');

/** Entry points; those that do not exist yet are left out. */
const entries = {
  slipway: 'packages/cli/src/main.ts',
  'onnx-worker': 'packages/engines/src/model/onnx-worker.ts',
  'bytes-worker': 'packages/storage/src/threads/bytes-worker.ts',
  'worker-process': 'packages/plane/src/workers/worker-process.ts',
};
// A change of these changes the bundle without being one of its inputs.
const recipe = ['tools/build/bundle.mjs', 'tools/build/schemas.mjs', 'package-lock.json'];

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    const absolute = join(root, path);
    hash.update(`${path}\0`).update(existsSync(absolute) ? readFileSync(absolute) : 'absent');
  }
  return hash.digest('hex');
}

function isFresh() {
  if (!existsSync(recordPath)) return false;
  const { inputs, hash, outputs } = JSON.parse(readFileSync(recordPath, 'utf8'));
  return outputs.every((path) => existsSync(join(root, path))) && hash === hashOf(inputs);
}

async function bundle(outdir) {
  const present = Object.entries(entries).filter(([, path]) => existsSync(join(root, path)));
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(present),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    external: ['onnxruntime-node'],
    sourcemap: 'linked',
    metafile: true,
    legalComments: 'none',
    logLevel: 'warning',
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  });
  return Object.keys(metafile.inputs);
}

/** A plane that runs from an earlier bundle may still load its chunks: they stay for a day. */
function removeForgotten(files) {
  const yesterday = Date.now() - 24 * 3600 * 1000;
  for (const name of readdirSync(dist).filter((file) => /\.mjs(\.map)?$/.test(file))) {
    const path = join(dist, name);
    if (!files.has(name) && statSync(path).mtimeMs < yesterday) rmSync(path);
  }
}

function replaceDist(staging) {
  mkdirSync(join(dist, 'schemas'), { recursive: true });
  const files = readdirSync(staging);
  // Chunks are named after their content, so they may lie beside the old ones; the entries come last.
  const isEntry = (file) => Object.keys(entries).some((entry) => file === `${entry}.mjs`);
  files.sort((a, b) => Number(isEntry(a)) - Number(isEntry(b)));
  for (const file of files) renameSync(join(staging, file), join(dist, file));
  removeForgotten(new Set(files));
  const schemas = schemaFiles().map((file) => [
    file,
    join(dist, 'schemas', file.split('/').at(-1)),
  ]);
  for (const [from, to] of schemas) copyFileSync(from, to);
  return [
    ...files.map((file) => `dist/${file}`),
    ...schemas.map(([, to]) => to.slice(root.length + 1)),
  ];
}

export async function buildBundle() {
  mkdirSync(dist, { recursive: true });
  await withLock(join(dist, '.lock'), async () => {
    await buildSchemas();
    if (isFresh()) return;
    const staging = join(dist, '.staging');
    rmSync(staging, { recursive: true, force: true });
    const inputs = [...(await bundle(staging)), ...recipe];
    const outputs = replaceDist(staging);
    rmSync(staging, { recursive: true, force: true });
    writeFileSync(recordPath, JSON.stringify({ inputs, hash: hashOf(inputs), outputs }));
  });
}

if (import.meta.url === `file://${process.argv[1]}`) await buildBundle();
