import { join } from 'node:path';
import { fromNpm } from './install.ts';
import type { Program } from './program.ts';

const version = '3.7.1';

export function s3rver(): Program {
  const script = join(fromNpm('s3rver', version), 'bin/s3rver.js');
  return {
    ...{ kind: 'emulator', version, isSynced: false },
    account: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
    command: (port, dir) => [
      ...[process.execPath, script, '--silent', '--directory', dir],
      ...['--address', '127.0.0.1', '--port', String(port)],
    ],
  };
}
