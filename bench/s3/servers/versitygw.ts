import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CannotInstall, fromGo } from './install.ts';
import { benchAccount, dataRoot, type Program } from './program.ts';

const version = '1.8.0';

/** Its posix backend. Connections are kept, as every other server here does by itself. */
export function versitygw(): Program {
  const server = fromGo('github.com/versity/versitygw/cmd/versitygw', version);
  return {
    ...{ kind: 'store', version, isSynced: false, account: benchAccount },
    environment: () => ({
      ROOT_ACCESS_KEY: benchAccount.accessKeyId,
      ROOT_SECRET_KEY: benchAccount.secretAccessKey,
    }),
    command(port, dir) {
      const data = join(dir, 'data');
      mkdirSync(data);
      const flags = ['--keep-alive', '--quiet', '--port', `127.0.0.1:${port}`];
      return [server, ...flags, 'posix', data];
    },
  };
}

/**
 * It syncs nothing and has no option for that, so the file system does it: each write and each change of a folder is on the
 * disk before the call returns, in all that is made below a folder so marked (ext4 of Linux).
 */
export function versitygwSync(): Program {
  const unsynced = versitygw();
  const tried = mkdtempSync(join(dataRoot(), 'slipway-bench-'));
  try {
    makeSynchronous(tried);
  } catch {
    throw new CannotInstall('the file system of the data cannot make a folder synchronous');
  } finally {
    rmSync(tried, { recursive: true });
  }
  return {
    ...unsynced,
    isSynced: true,
    command(port, dir) {
      makeSynchronous(dir);
      return unsynced.command(port, dir);
    },
  };
}

function makeSynchronous(dir: string): void {
  execFileSync('chattr', ['+S', '+D', dir], { stdio: 'ignore' });
}
