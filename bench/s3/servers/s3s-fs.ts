import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fromCrates } from './install.ts';
import { benchAccount, type Program } from './program.ts';

/** The newest that the Rust of 2026-03 compiles; its authors call it experimental. */
const version = '0.14.1';

export function s3sFs(): Program {
  const server = fromCrates('s3s-fs', version, ['binary']);
  return {
    ...{ kind: 'store', version, isSynced: false, account: benchAccount },
    command(port, dir) {
      const data = join(dir, 'data');
      mkdirSync(data);
      const { accessKeyId, secretAccessKey } = benchAccount;
      const keys = ['--access-key', accessKeyId, '--secret-key', secretAccessKey];
      return [server, '--host', '127.0.0.1', '--port', String(port), ...keys, data];
    },
  };
}
