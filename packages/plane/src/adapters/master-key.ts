import { Buffer } from 'node:buffer';
import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { dataKeyBytes, type Records, unwrap, wrap } from '@slipway/storage';
import type { MasterKey } from '#ports/master-key.ts';
import { planeErrors } from '../errors.ts';

export interface MasterKeyPlace {
  /** `SLIPWAY_MASTER_KEY`: 32 bytes in base64; `SLIPWAY_MASTER_KEY_FILE`: where else than in the data directory. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly dataDir: string;
  /** Remember which key their data is sealed with. */
  readonly records: Records;
}

const checkTable = 'plane/keys';
const checkKey = 'master';

/**
 * The master key: of the environment, or of a file that only its owner can read, made on first use. A key that is not
 * the one of the records is refused: with another one nothing could be read, and new data would hide that.
 */
export async function openMasterKey({ env, dataDir, records }: MasterKeyPlace): Promise<MasterKey> {
  const file = env['SLIPWAY_MASTER_KEY_FILE'] ?? join(dataDir, 'keys', 'master-key');
  const stored = records.get(checkTable, checkKey)?.value;
  const text = env['SLIPWAY_MASTER_KEY'];
  const found = text === undefined ? readKeyFile(file) : parseKey(text, 'SLIPWAY_MASTER_KEY');
  if (found === undefined && stored !== undefined) throw planeErrors.masterKeyMissing(file);
  const key = found ?? makeKeyFile(file);
  const check = createHmac('sha256', key).update('slipway master key').digest('hex');
  if (stored !== undefined && stored !== check) {
    throw planeErrors.masterKeyOther(text === undefined ? file : 'SLIPWAY_MASTER_KEY');
  }
  if (stored === undefined) {
    await records.commit([{ kind: 'put', table: checkTable, key: checkKey, value: check }]);
  }
  return masterKeyOf(key);
}

/** For planes in memory, which keep nothing. */
export function masterKeyOf(bytes: Buffer = randomBytes(dataKeyBytes)): MasterKey {
  const key = createSecretKey(bytes);
  return {
    wrap: (plain, context) => wrap(plain, key, context),
    unwrap: (wrapped, context) => unwrap(wrapped, key, context),
  };
}

function readKeyFile(file: string): Buffer | undefined {
  try {
    return parseKey(readFileSync(file, 'utf8').trim(), file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The text itself is never shown. */
function parseKey(text: string, place: string): Buffer {
  if (!/^[A-Za-z0-9+/]{43}=$/.test(text)) throw planeErrors.masterKeyForm(place);
  return Buffer.from(text, 'base64');
}

function makeKeyFile(file: string): Buffer {
  const key = randomBytes(dataKeyBytes);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.new`, `${key.toString('base64')}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  // Without it, all that is written from now on could never be read again.
  for (const folder of [dirname(file), dirname(dirname(file))]) syncFolderNow(folder);
  return key;
}

function syncFolderNow(folder: string): void {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
