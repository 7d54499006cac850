import type { SourceFile } from '../tracked-files.ts';

/** Hard stops in lines; docs/adr says why. Functions are measured by Biome. */
const limits = [
  { name: 'a test', lines: 600, applies: /[.]test[.]ts$|\/contract[.]ts$|\/tests?\/.*[.]py$/ },
  { name: 'an operation', lines: 120, applies: /\/operations\/[^/]+[.]ts$/ },
  { name: 'a source file', lines: 400, applies: /[.](ts|mjs|py)$/ },
] as const;

/** Data and sentences are excepted by name, never by comment. */
const excepted = /\/messages\/(en|fr)[.]ts$|\/catalog\/entries\/|[.]data[.]ts$/;

function lines(text: string): number {
  return text.split('\n').length - 1;
}

export function findOversized(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path, text }) => {
    const limit = limits.find(({ applies }) => applies.test(path));
    if (limit === undefined || excepted.test(path) || lines(text) <= limit.lines) return [];
    return [`${path}: ${lines(text)} lines; ${limit.name} has at most ${limit.lines}. Split it.`];
  });
}

/** `base` is what everybody needs: at most 800 lines without its tests. */
export function findBaseTooLarge(files: readonly SourceFile[]): readonly string[] {
  const sources = files.filter(
    ({ path }) => path.startsWith('packages/base/src/') && !path.endsWith('.test.ts'),
  );
  const total = sources.reduce((sum, { text }) => sum + lines(text), 0);
  return total > 800 ? [`packages/base: ${total} lines; at most 800.`] : [];
}

/** At most 40 files beside each other; operations, one file each, are excepted. */
export function findCrowdedFolders(paths: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const path of paths.filter((each) => /[.](ts|mjs)$/.test(each))) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([folder, count]) => count > 40 && !folder.endsWith('/operations'))
    .map(([folder, count]) => `${folder}: ${count} files; at most 40.`);
}

/** Median and 95th percentile of the lines a source file has, for the reader of the test's output. */
export function distribution(files: readonly SourceFile[]): { median: number; p95: number } {
  const sorted = files.map(({ text }) => lines(text)).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}
