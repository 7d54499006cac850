import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { enginePackages } from '#engine-packages.ts';
import { type InspectEngines, type Inspection, inspectData } from '#inspect-data.ts';

const { resolve } = createRequire(import.meta.url);

/** The libraries as they are installed here. */
export const installedEngines: InspectEngines = {
  duckdb: async () => pathToFileURL(resolve(enginePackages.duckdb.name)).href,
  sharp: async () => pathToFileURL(resolve(enginePackages.sharp.name)).href,
};

export type Content = Readonly<Record<string, string | Uint8Array>>;

/** A new folder with these files, removed after `work`. */
export async function inFolder<T>(
  content: Content,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-inspect-test-'));
  try {
    for (const [name, bytes] of Object.entries(content)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A look at a folder or file. */
export function lookAt(location: string, target?: string): Promise<Inspection> {
  const { signal } = new AbortController();
  return inspectData({ location, target, engines: installedEngines, signal });
}

/** A look at a new folder with these files. */
export function lookAtFiles(content: Content, target?: string): Promise<Inspection> {
  return inFolder(content, (folder) => lookAt(folder, target));
}

/** Lines of CSV. */
export function csv(header: string, rows: number, row: (index: number) => string): string {
  return `${header}\n${Array.from({ length: rows }, (_, index) => `${row(index)}\n`).join('')}`;
}
