/** Folders that split examples instead of naming a class. */
const splits = new Set([
  'train',
  'training',
  'test',
  'testing',
  'val',
  'valid',
  'validation',
  'dev',
  'images',
  'image',
  'imgs',
  'data',
  'dataset',
  'texts',
  'docs',
  'documents',
  'all',
  'raw',
]);

/** Class of a file by the folder it lies in; undefined when no folder names one. */
export function classOf(name: string): string | undefined {
  const folders = name.split('/').slice(0, -1);
  return folders.findLast((folder) => !splits.has(folder.toLowerCase()));
}

/** How many files each class has, most first; none when the folders do not tell classes apart. */
export function countClasses(
  names: readonly string[],
): readonly { readonly name: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const name of names) {
    const found = classOf(name);
    if (found !== undefined) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  if (counts.size < 2) return [];
  return tally(counts);
}

/** A count of each name, most frequent first, equal ones by name. */
export function tally(
  counts: ReadonlyMap<string, number>,
): readonly { readonly name: string; readonly count: number }[] {
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
