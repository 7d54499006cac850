// Bundles each AWS SDK's schema module into one file: the SDK's own ES modules have imports without
// extensions, which Node refuses, and the whole client costs ten times the start-up time and memory.
import { existsSync, readFileSync, renameSync } from 'node:fs';
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

const schemaFile = ({ id, version }) => join(plane, 'schemas', `${id}-${version}.mjs`);

/** Absolute paths of the bundled schema modules. */
export function schemaFiles() {
  return schemaServices().map(schemaFile);
}

export async function buildSchemas() {
  const missing = schemaServices().filter((service) => !existsSync(schemaFile(service)));
  for (const service of missing) {
    const folder = dirname(require.resolve(`${service.name}/package.json`));
    const outfile = schemaFile(service);
    await build({
      entryPoints: [join(folder, 'dist-es/schemas/schemas_0.js')],
      bundle: true,
      format: 'esm',
      platform: 'node',
      minifyWhitespace: true,
      outfile: `${outfile}.part`,
    });
    renameSync(`${outfile}.part`, outfile);
  }
  return missing.length;
}

if (import.meta.url === `file://${process.argv[1]}`) await buildSchemas();
