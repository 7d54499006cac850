import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchAccount, type Program } from './program.ts';

const root = join(import.meta.dirname, '../../..');

/** `slipway up` with a user, so that it verifies signatures; the bundle, made anew where the source changed. */
export function slipway(): Program {
  execFileSync(process.execPath, [join(root, 'tools/build/bundle.mjs')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return plane((port, dir, users) => [
    ...[process.execPath, join(root, 'dist/slipway.mjs'), 'up', '--port', String(port)],
    ...['--data', dir, '--credentials', users, '--auth', 'sign', '--log-level', 'warn'],
  ]);
}

/** The same from the source tree, to look at with a profiler. */
export function source(): Program {
  const script = join(import.meta.dirname, '../serve-plane.ts');
  return plane((port, dir, users) => [process.execPath, script, String(port), dir, users]);
}

function plane(command: (port: number, dir: string, users: string) => readonly string[]): Program {
  return {
    ...{ kind: 'ours', version: 'this tree', isSynced: true, account: benchAccount },
    command(port, dir) {
      const users = join(dir, 'users.json');
      writeFileSync(users, JSON.stringify([benchAccount]), { mode: 0o600 });
      return command(port, join(dir, 'data'), users);
    },
  };
}
