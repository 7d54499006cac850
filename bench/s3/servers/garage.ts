import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromCrates } from './install.ts';
import { benchAccount, type Program } from './program.ts';

const version = '2.5.0';

/** One node. Told to sync, which it does not do by itself, and not to compress: the bytes of this bench are random. */
export function garage(): Program {
  const server = fromCrates('garage', version);
  return {
    ...{ kind: 'store', version, isSynced: true, account: benchAccount },
    environment: () => ({
      GARAGE_DEFAULT_ACCESS_KEY: benchAccount.accessKeyId,
      GARAGE_DEFAULT_SECRET_KEY: benchAccount.secretAccessKey,
      RUST_LOG: 'warn',
    }),
    command(port, dir) {
      const config = join(dir, 'garage.toml');
      writeFileSync(config, configOf(port, dir), { mode: 0o600 });
      return [server, '-c', config, 'server', '--single-node', '--default-access-key'];
    },
  };
}

/** The nodes' own port is that of S3 at another loopback address. */
function configOf(port: number, dir: string): string {
  return `metadata_dir = ${JSON.stringify(join(dir, 'meta'))}
data_dir = ${JSON.stringify(join(dir, 'data'))}
metadata_fsync = true
data_fsync = true
compression_level = "none"
replication_factor = 1
rpc_bind_addr = "127.0.0.2:${port}"
rpc_public_addr = "127.0.0.2:${port}"
rpc_secret = "${randomBytes(32).toString('hex')}"

[s3_api]
s3_region = "us-east-1"
api_bind_addr = "127.0.0.1:${port}"
`;
}
