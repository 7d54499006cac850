import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { planeErrors } from '../errors.ts';
import type { StaticUser } from '../gateway/identity.ts';

/** In the form of AWS's shared credentials file, so that `AWS_SHARED_CREDENTIALS_FILE` may name it. */
export function rootKeyFile(dataDir: string): string {
  return join(dataDir, 'keys', 'root-credentials');
}

/**
 * The access key of the account's root user: what one begins with where signatures are verified and no credentials
 * file names users. Made on first use, in a file that only its owner can read.
 */
export function openRootKey(dataDir: string, accountId: string): StaticUser {
  const file = rootKeyFile(dataDir);
  const { accessKeyId, secretAccessKey } = readKey(file) ?? makeKey(file);
  return { accessKeyId, secretAccessKey, accountId, arn: `arn:aws:iam::${accountId}:root` };
}

interface RootKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

function readKey(file: string): RootKey | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  const accessKeyId = /^aws_access_key_id = (\w+)$/m.exec(text)?.[1];
  const secretAccessKey = /^aws_secret_access_key = (\S+)$/m.exec(text)?.[1];
  if (accessKeyId === undefined || secretAccessKey === undefined)
    throw planeErrors.credentials(file, 'it does not hold an access key with its secret');
  return { accessKeyId, secretAccessKey };
}

function makeKey(file: string): RootKey {
  const accessKeyId = `AKIA${randomBytes(8).toString('hex').toUpperCase()}`;
  const secretAccessKey = randomBytes(30).toString('base64');
  const lines = [
    '[default]',
    `aws_access_key_id = ${accessKeyId}`,
    `aws_secret_access_key = ${secretAccessKey}`,
  ];
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.new`, `${lines.join('\n')}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  return { accessKeyId, secretAccessKey };
}
