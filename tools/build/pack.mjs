// The published package `slipway`: the bundle with everything that it reads, in `dist-package/`, and the
// tarball that `npm pack` makes of it. No dependency of it has an install script.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { thirdParty } from './third-party.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const target = join(root, 'dist-package');
const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** What goes along as it is; the folder of tests and caches of Python stay behind. */
const copied = [
  'LICENSE',
  'NOTICE',
  'README.md',
  'README.fr.md',
  'CHANGELOG.md',
  'examples',
  'launch',
  'runtimes',
];
const leftOut = /(^|\/)(tests?|__pycache__|[.]pytest_cache|requirements-test[.][a-z]+)(\/|$)/;

function manifest() {
  const { version, license } = readJson('packages/cli/package.json');
  const { optionalDependencies } = readJson('package.json');
  return {
    name: 'slipway',
    version,
    description:
      'From a written need to a running ML system: AWS services with reasons and cost, rehearsed on your machine.',
    license,
    type: 'module',
    bin: { slipway: 'bin/slipway.js' },
    engines: { node: '>=20.19' },
    os: ['linux', 'darwin'],
    keywords: ['aws', 'sagemaker', 'machine-learning', 'mlops', 's3', 'local'],
    optionalDependencies,
  };
}

function copyInto(path) {
  const from = join(root, path);
  if (!existsSync(from)) return;
  cpSync(from, join(target, path), {
    recursive: true,
    filter: (source) => !leftOut.test(source.slice(root.length + 1)),
  });
}

function assemble() {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const { outputs, inputs } = readJson('dist/bundle.json');
  for (const path of outputs.filter((each) => !each.endsWith('.map'))) copyInto(path);
  for (const path of copied) copyInto(path);
  copyInto('docs/coverage.md');
  cpSync(join(root, 'tools/build/package/bin'), join(target, 'bin'), { recursive: true });
  writeFileSync(join(target, 'THIRD-PARTY.md'), thirdParty(root, inputs));
  writeFileSync(join(target, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
}

assemble();
const args = ['pack', '--silent', '--pack-destination', root, target];
const name = execFileSync('npm', args, { cwd: root, encoding: 'utf8' }).trim().split('\n').at(-1);
const megabytes = statSync(join(root, name)).size / 1e6;
process.stdout.write(`${name} ${megabytes.toFixed(1)} MB\n`);
