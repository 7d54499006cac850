import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fromGo } from './install.ts';
import { benchAccount, type Program } from './program.ts';

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
