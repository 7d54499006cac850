import { tmpdir } from 'node:os';
import type { Account } from '../presign.ts';

/** A server that is measured: how it is had and how it is started. */
export interface Program {
  readonly kind: 'ours' | 'emulator' | 'store';
  readonly version: string;
  /** True where a PUT that was answered is on the disk: after a loss of power it is still there. */
  readonly isSynced: boolean;
  readonly account: Account;
  environment?(port: number): Readonly<Record<string, string>>;
  /** Command and arguments that serve on the port, with an empty folder for data. */
  command(port: number, dir: string): readonly string[];
}

export const benchAccount: Account = {
  accessKeyId: 'AKIABENCHBENCHBENCH0',
  secretAccessKey: 'a-secret-of-the-bench',
};

/** Where the folders of the servers are made. */
export function dataRoot(): string {
  return process.env['SLIPWAY_BENCH_DIR'] ?? tmpdir();
}
