import { open, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { DataProblem } from '@slipway/core';
import { inspectErrors, reasonOf } from '#errors.ts';
import {
  type DataSource,
  isHidden,
  MAX_FILES,
  problem,
  type SourceFile,
} from '#sources/data-source.ts';

interface Found {
  readonly files: SourceFile[];
  readonly problems: DataProblem[];
}

/** The files below a folder, or one file. Links are followed, each folder once. */
export async function openFolder(path: string): Promise<DataSource> {
  const root = await stat(path).catch(() => undefined);
  if (root === undefined) throw inspectErrors.notFound(path);
  const found: Found = { files: [], problems: [] };
  if (root.isDirectory()) await walk(path, found);
  else await addFile({ absolute: path, name: basename(path) }, found);
  const folder = root.isDirectory() ? path : join(path, '..');
  return {
    files: found.files.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    problems: found.problems,
    isLocal: true,
    local: async ({ name }) => join(folder, ...name.split('/')),
    close: async () => {},
  };
}

async function walk(root: string, found: Found): Promise<void> {
  const seen = new Set([await realpath(root)]);
  const waiting = [''];
  for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
    const entries = await namesIn(root, folder, found);
    for (const entry of entries) {
      if (found.files.length >= MAX_FILES) {
        found.problems.push(problem('too-many-files', '', { count: MAX_FILES }));
        return;
      }
      const name = folder === '' ? entry : `${folder}/${entry}`;
      if (await isNewFolder({ absolute: join(root, name), name }, seen, found)) waiting.push(name);
    }
  }
}

/** Names in a folder, hidden ones left out. */
async function namesIn(root: string, folder: string, found: Found): Promise<readonly string[]> {
  const entries = await readdir(join(root, folder)).catch((error: unknown) => {
    found.problems.push(problem('unreadable', folder, { detail: reasonOf(error) }));
    return [];
  });
  return entries.filter((entry) => !isHidden(entry)).toSorted();
}

interface Entry {
  readonly absolute: string;
  readonly name: string;
}

/** Adds a file; tells whether the entry is a folder that was not visited by another way. */
async function isNewFolder(entry: Entry, seen: Set<string>, found: Found): Promise<boolean> {
  const info = await stat(entry.absolute).catch((error: unknown) => error);
  if (info instanceof Error) {
    const code = 'code' in info && info.code === 'ELOOP' ? 'link-loop' : 'unreadable';
    found.problems.push(problem(code, entry.name, { detail: reasonOf(info) }));
    return false;
  }
  const folder = await realpath(entry.absolute);
  const isFolder = await stat(folder).then((each) => each.isDirectory());
  if (!isFolder) {
    await addFile(entry, found);
    return false;
  }
  if (seen.has(folder)) {
    found.problems.push(problem('link-loop', entry.name));
    return false;
  }
  seen.add(folder);
  return true;
}

/** A file that cannot be opened is told now, so that later steps may rely on it. */
async function addFile({ absolute, name }: Entry, found: Found): Promise<void> {
  const info = await stat(absolute);
  // Pipes and devices would block for ever.
  if (!info.isFile()) {
    found.problems.push(problem('unreadable', name, { detail: 'not a regular file' }));
    return;
  }
  try {
    await (await open(absolute, 'r')).close();
    found.files.push({ name, bytes: info.size });
  } catch (error) {
    found.problems.push(problem('unreadable', name, { detail: reasonOf(error) }));
  }
}
