// One file for the command, with the rooms inlined; schemas, runtimes and native engines stay beside it.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildSchemas } from './schemas.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
await buildSchemas();
await build({
  absWorkingDir: root,
  entryPoints: { slipway: 'packages/cli/src/main.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  external: ['onnxruntime-node'],
  sourcemap: 'linked',
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});
