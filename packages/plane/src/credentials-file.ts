import { readFile } from 'node:fs/promises';
import { planeErrors } from './errors.ts';
import type { StaticUser } from './gateway/identity.ts';
import { readPolicy } from './policy/policy-document.ts';

/**
 * Static users, as JSON or INI:
 *
 *     [{ "accessKeyId": "AKIDALICE", "secretAccessKey": "...", "account": "111111111111",
 *        "arn": "arn:aws:iam::111111111111:user/alice" }]
 *
 *     [AKIDALICE]
 *     secret = ...
 *     account = 111111111111
 *     arn = arn:aws:iam::111111111111:user/alice
 *
 * `account` falls back to the plane's, `arn` to the account's user of the access key's name. A user may do everything,
 * unless it carries `policies`: in JSON a list of policy documents.
 */
export async function readCredentialsFile(
  file: string,
  accountId: string,
): Promise<ReadonlyMap<string, StaticUser>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw planeErrors.credentials(file, error instanceof Error ? error.message : String(error));
  }
  const fail = (reason: string) => planeErrors.credentials(file, reason);
  const entries =
    text.trimStart().startsWith('[{') ||
    text.trimStart().startsWith('{') ||
    /^\[\s*\{/.test(text.trimStart())
      ? jsonEntries(text, fail)
      : iniEntries(text, fail);
  return new Map(
    entries.map((entry) => [entry['accessKeyId'] ?? '', userOf(entry, accountId, fail)]),
  );
}

/** Where signatures are verified, each user needs a secret to sign with. */
export function checkSecrets(file: string, users: ReadonlyMap<string, StaticUser>): void {
  for (const { accessKeyId, secretAccessKey } of users.values()) {
    if (!secretAccessKey) throw planeErrors.credentials(file, `${accessKeyId} has no secret`);
  }
}

type Entry = Readonly<Record<string, string>>;
type Fail = (reason: string) => Error;

function jsonEntries(text: string, fail: Fail): readonly Entry[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw fail(`it is not JSON (${error instanceof Error ? error.message : ''})`);
  }
  const list: unknown =
    typeof value === 'object' && value !== null && 'users' in value ? value.users : value;
  if (!Array.isArray(list)) throw fail('a list of users was expected');
  return list.map((item: unknown) => {
    if (typeof item !== 'object' || item === null) throw fail('each user must be an object');
    return Object.fromEntries(
      Object.entries(item).map(([key, value]: [string, unknown]) => [
        key,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    );
  });
}

function iniEntries(text: string, fail: Fail): readonly Entry[] {
  const entries: Record<string, string>[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#') || line.startsWith(';')) continue;
    const section = /^\[(.+)\]$/.exec(line)?.[1];
    const current = entries.at(-1);
    const split = line.indexOf('=');
    if (section !== undefined) entries.push({ accessKeyId: section.trim() });
    else if (!current || split < 1)
      throw fail(`line ${index + 1} is neither [access key] nor name = value`);
    else current[iniName(line.slice(0, split).trim())] = line.slice(split + 1).trim();
  }
  return entries;
}

function iniName(name: string): string {
  return name === 'secret' || name === 'aws_secret_access_key' ? 'secretAccessKey' : name;
}

function userOf(entry: Entry, defaultAccount: string, fail: Fail): StaticUser {
  const { accessKeyId = '' } = entry;
  const named = /^arn:[^:]+:[^:]+::(\d{12}):/.exec(entry['arn'] ?? '')?.[1];
  const account = entry['account'] ?? named ?? defaultAccount;
  if (!/^[\w-]{3,128}$/.test(accessKeyId)) throw fail(`'${accessKeyId}' is not an access key`);
  if (!/^\d{12}$/.test(account)) throw fail(`account of ${accessKeyId} must be twelve digits`);
  const arn = entry['arn'] ?? `arn:aws:iam::${account}:user/${accessKeyId}`;
  if (!/^arn:aws[a-z-]*:(iam|sts)::\d{12}:.+$/.test(arn))
    throw fail(`arn of ${accessKeyId} is not an IAM or STS ARN`);
  if (named !== undefined && named !== account)
    throw fail(`arn of ${accessKeyId} is of account ${named}, and not of ${account}`);
  const policies = policiesOf(entry['policies'], (reason) =>
    fail(`policies of ${accessKeyId}: ${reason}`),
  );
  return {
    ...{ accessKeyId, secretAccessKey: entry['secretAccessKey'], accountId: account, arn },
    ...(policies && { policies }),
  };
}

function policiesOf(text: string | undefined, fail: Fail): readonly string[] | undefined {
  if (text === undefined) return undefined;
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    throw fail('a list of policy documents was expected');
  }
  if (!Array.isArray(list)) throw fail('a list of policy documents was expected');
  return list.map((item: unknown) => {
    const document = typeof item === 'string' ? item : JSON.stringify(item);
    const reading = readPolicy(document);
    if ('fault' in reading) throw fail(reading.fault);
    return document;
  });
}
