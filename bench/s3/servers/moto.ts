import { fromPypi } from './install.ts';
import { benchAccount, type Program } from './program.ts';

const version = '5.2.5';

export function moto(): Program {
  const server = fromPypi('moto', version, { extras: '[s3,server]', program: 'moto_server' });
  return {
    ...{ kind: 'emulator', version, isSynced: false, account: benchAccount },
    command: (port) => [server, '-H', '127.0.0.1', '-p', String(port)],
  };
}
