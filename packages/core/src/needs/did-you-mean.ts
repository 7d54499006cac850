/** Edits between two words: insert, delete, replace, swap of neighbours each count one. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const at = (up: number, left: number) => rows[i - up]?.[j - left] ?? 0;
      const replace = at(1, 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? at(2, 2) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(at(1, 0) + 1, (row[j - 1] ?? 0) + 1, replace, swap));
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? Number.POSITIVE_INFINITY;
}

const plain = (word: string) => word.toLowerCase().replaceAll(/[\s_-]/gu, '');

/** The nearest of `candidates` when it is near enough to be what was meant. */
export function didYouMean(word: string, candidates: readonly string[]): string | undefined {
  const meant = plain(word.slice(0, 60));
  const ranked = candidates
    .map((candidate) => ({ candidate, edits: distance(meant, plain(candidate)) }))
    .sort((a, b) => a.edits - b.edits);
  const best = ranked[0];
  const allowed = Math.max(1, Math.floor(meant.length / 3));
  return best !== undefined && best.edits <= allowed ? best.candidate : undefined;
}
