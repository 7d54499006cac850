// Other servers are installed by their names, each version pinned, into a folder of the user's cache.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { userCacheDir } from '@slipway/engines';

/** A server that this machine cannot have; the others are measured. */
export class CannotInstall extends Error {}

const cache = join(
  userCacheDir({ platform: process.platform, home: homedir(), env: process.env }),
  'bench-s3',
);

/** A folder of its own for each version, so that a new pin installs anew. */
function folderOf(name: string, version: string): string {
  const folder = join(cache, `${name}-${version}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

export function fromNpm(name: string, version: string): string {
  const folder = folderOf(name, version);
  const path = join(folder, 'node_modules', name);
  if (existsSync(path)) return path;
  const flags = ['--no-audit', '--no-fund'];
  return installed(path, ['npm', 'install', '--prefix', folder, ...flags, `${name}@${version}`]);
}

/** The program that the package brings. */
export function fromPypi(
  name: string,
  version: string,
  { extras = '', program = name }: { readonly extras?: string; readonly program?: string } = {},
): string {
  const folder = folderOf(name, version);
  const path = join(folder, 'bin', program);
  if (existsSync(path)) return path;
  installed(join(folder, 'bin/pip'), ['python3', '-m', 'venv', folder]);
  const pip = join(folder, 'bin/pip');
  return installed(path, [pip, 'install', '--quiet', `${name}${extras}==${version}`]);
}

export function fromGo(pkg: string, version: string): string {
  const name = pkg.slice(pkg.lastIndexOf('/') + 1);
  const folder = folderOf(name, version);
  const path = join(folder, name);
  if (existsSync(path)) return path;
  return installed(path, ['go', 'install', `${pkg}@v${version}`], { GOBIN: folder });
}

/** Takes minutes: it is compiled here. */
export function fromCrates(
  name: string,
  version: string,
  features: readonly string[] = [],
): string {
  const folder = folderOf(name, version);
  const path = join(folder, 'bin', name);
  if (existsSync(path)) return path;
  const chosen = features.length > 0 ? ['--features', features.join(',')] : [];
  const flags = ['--locked', '--quiet', '--root', folder, ...chosen];
  return installed(path, ['cargo', 'install', name, '--version', version, ...flags]);
}

function installed(
  path: string,
  [file = '', ...args]: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): string {
  process.stderr.write(`  installing: ${file} ${args.join(' ')}\n`);
  if (spawnSync(file, ['--version'], { stdio: 'ignore' }).error)
    throw new CannotInstall(`there is no ${file} here`);
  try {
    const env = { ...process.env, ...environment };
    execFileSync(file, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  } catch (error) {
    throw new CannotInstall(`${file} could not install it`, { cause: error });
  }
  if (!existsSync(path)) throw new CannotInstall(`${file} brought no ${path}`);
  return path;
}
