import { fromPypi } from './install.ts';
import { benchAccount, type Program } from './program.ts';

const version = '1.5.33';

/** An emulator of 2026, as it comes: objects in memory. */
export function ministack(): Program {
  const server = fromPypi('ministack', version);
  return {
    ...{ kind: 'emulator', version, isSynced: false, account: benchAccount },
    environment: (port) => ({
      ...{ BIND_HOST: '127.0.0.1', GATEWAY_PORT: String(port), LOG_LEVEL: 'WARNING' },
      AWS_ACCESS_KEY_ID: benchAccount.accessKeyId,
      AWS_SECRET_ACCESS_KEY: benchAccount.secretAccessKey,
    }),
    command: () => [server],
  };
}
