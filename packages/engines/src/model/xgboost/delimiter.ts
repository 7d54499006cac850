/**
 * Delimiter of a CSV body as the container finds it: Python's `csv.Sniffer` on the first 512 characters of the
 * first line, then a comma where that names a letter or digit. On one line the sniffer comes down to this: every
 * ASCII character of the line is a candidate, a preferred one wins, else the most frequent, the highest code last.
 * https://docs.python.org/3/library/csv.html#csv.Sniffer
 *
 * Undefined where the sniffer gives up (no ASCII character in the line).
 */
export function findDelimiter(firstLine: string): string | undefined {
  const sample = firstLine.slice(0, 512);
  const found = PREFERRED.find((delimiter) => sample.includes(delimiter)) ?? mostFrequent(sample);
  return found !== undefined && /[0-9A-Za-z]/.test(found) ? ',' : found;
}

const PREFERRED = [',', '\t', ';', ' ', ':'];

function mostFrequent(sample: string): string | undefined {
  const counts = new Map<string, number>();
  for (const character of sample) {
    if (character.charCodeAt(0) < 127) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const [best] = [...counts].sort(
    ([a, countA], [b, countB]) => countB - countA || (a < b ? 1 : -1),
  );
  return best?.[0];
}
