import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock, EpochMs, Scope } from '@slipway/base';
import type { LogEvent, LogStore, LogStream, LogStreamName } from '#ports/log-store.ts';
import { LogFile } from './log-file.ts';

interface LogStoreOptions {
  readonly dir: string;
  readonly clock: Clock;
}

interface StoredGroup {
  readonly dir: string;
  readonly createdAt: EpochMs;
  readonly streams: Map<string, StoredStream>;
}

interface StoredStream {
  readonly createdAt: EpochMs;
  readonly file: LogFile;
}

/** What a `.name.json` file holds: names of groups and streams are longer and freer than file names may be. */
interface NameRecord extends Scope {
  readonly name: string;
  readonly createdAt: EpochMs;
}

/** Opens the log store of a data directory: a folder a group, a file a stream, named by hashes. */
export function createLogStore({ dir, clock }: LogStoreOptions): LogStore {
  const groups = readGroups(dir);

  function groupOf(scope: Scope, name: string): StoredGroup {
    const key = keyOf(scope, name);
    const known = groups.get(key);
    if (known !== undefined) return known;
    const group = { dir: join(dir, hashOf(key)), createdAt: clock.now(), streams: new Map() };
    mkdirSync(group.dir, { recursive: true, mode: 0o700 });
    writeName(group.dir, { ...scopeOnly(scope), name, createdAt: group.createdAt }, 'group');
    groups.set(key, group);
    return group;
  }

  function streamOf(scope: Scope, { group: groupName, stream: name }: LogStreamName): StoredStream {
    const group = groupOf(scope, groupName);
    const known = group.streams.get(name);
    if (known !== undefined) return known;
    const createdAt = clock.now();
    const stream = { createdAt, file: new LogFile(join(group.dir, `${hashOf(name)}.jsonl`)) };
    writeName(group.dir, { ...scopeOnly(scope), name, createdAt }, hashOf(name));
    group.streams.set(name, stream);
    return stream;
  }

  function find(scope: Scope, { group, stream }: LogStreamName): LogFile | undefined {
    return groups.get(keyOf(scope, group))?.streams.get(stream)?.file;
  }

  return {
    append: async (scope: Scope, stream: LogStreamName, events: readonly LogEvent[]) => {
      await streamOf(scope, stream).file.append(events);
    },
    cursor: (scope, stream) => find(scope, stream)?.summary.cursor,
    groups: (scope) => {
      const prefix = keyOf(scope, '');
      return [...groups]
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, { createdAt }]) => ({ name: key.slice(prefix.length), createdAt }));
    },
    streams: (scope, group) =>
      [...(groups.get(keyOf(scope, group))?.streams ?? [])].map(([name, stream]) =>
        describe(name, stream),
      ),
    read: async (scope, stream, range) => (await find(scope, stream)?.read(range)) ?? [],
  };
}

function describe(name: string, { createdAt, file }: StoredStream): LogStream {
  const { cursor: _, ...summary } = file.summary;
  return { name, createdAt, ...summary };
}

function readGroups(dir: string): Map<string, StoredGroup> {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const groups = new Map<string, StoredGroup>();
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const groupDir = join(dir, entry.name);
    const files = readdirSync(groupDir);
    // Without its name a group was not finished, and nothing in it acknowledged.
    if (!files.includes('group.name.json')) continue;
    const { name, createdAt, ...scope } = readName(groupDir, 'group.name.json');
    groups.set(keyOf(scope, name), {
      dir: groupDir,
      createdAt,
      streams: readStreams(groupDir, files),
    });
  }
  return groups;
}

function readStreams(dir: string, files: readonly string[]): Map<string, StoredStream> {
  const streams = new Map<string, StoredStream>();
  for (const file of files) {
    if (!file.endsWith('.name.json') || file === 'group.name.json') continue;
    const { name, createdAt } = readName(dir, file);
    streams.set(name, { createdAt, file: new LogFile(join(dir, `${hashOf(name)}.jsonl`)) });
  }
  return streams;
}

function readName(dir: string, file: string): NameRecord {
  return JSON.parse(readFileSync(join(dir, file), 'utf8')) as NameRecord;
}

function writeName(dir: string, record: NameRecord, id: string): void {
  const path = join(dir, `${id}.name.json`);
  writeFileSync(`${path}.new`, JSON.stringify(record), { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

function scopeOnly({ accountId, region }: Scope): Scope {
  return { accountId, region };
}

function keyOf({ accountId, region }: Scope, name: string): string {
  return `${accountId}/${region}/${name}`;
}

/** Half of a SHA-256 is plenty for names that nobody attacks anybody but himself with. */
function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
