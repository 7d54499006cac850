// Bundles each AWS SDK's schema module into one file: the SDK's own ES modules have imports without
// extensions, which Node refuses, and the whole client costs ten times the start-up time and memory.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const plane = join(root, 'packages/plane');
const require = createRequire(join(plane, 'package.json'));

/** Service id to the version whose schemas are bundled. */
export function schemaServices() {
  const { dependencies } = JSON.parse(readFileSync(join(plane, 'package.json'), 'utf8'));
  return Object.entries(dependencies)
    .filter(([name]) => name.startsWith('@aws-sdk/client-'))
    .map(([name, version]) => ({ id: name.slice('@aws-sdk/client-'.length), name, version }));
}

export async function buildSchemas() {
  const missing = schemaServices().filter(
    ({ id, version }) => !existsSync(join(plane, 'schemas', `${id}-${version}.mjs`)),
  );
  for (const { id, name, version } of missing) {
    await build({
      entryPoints: [
        join(dirname(require.resolve(`${name}/package.json`)), 'dist-es/schemas/schemas_0.js'),
      ],
      bundle: true,
      format: 'esm',
      platform: 'node',
      minifyWhitespace: true,
      outfile: join(plane, 'schemas', `${id}-${version}.mjs`),
    });
  }
  return missing.length;
}

if (import.meta.url === `file://${process.argv[1]}`) await buildSchemas();
