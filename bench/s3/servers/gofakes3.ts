import { fromGo } from './install.ts';
import { benchAccount, type Program } from './program.ts';

const version = '1.2.0';

export function gofakes3(): Program {
  const server = fromGo('github.com/johannesboyne/gofakes3/cmd/gofakes3', version);
  return {
    ...{ kind: 'emulator', version, isSynced: false, account: benchAccount },
    command: (port) => [server, '-backend', 'memory', '-quiet', '-host', `127.0.0.1:${port}`],
  };
}
