import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type AdvisorCase, themeSchema } from './advisor-case.ts';

const folder = join(import.meta.dirname, 'cases');

/** One file: a theme of related cases. Throws with the file's name when a case is not written as it should be. */
function loadTheme(file: string): readonly AdvisorCase[] {
  const read = themeSchema.safeParse(parse(readFileSync(join(folder, file), 'utf8')));
  if (read.success) return read.data.cases;
  const faults = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new TypeError(`${file}: ${faults.join('; ')}`);
}

/** Every case, in the order of the files' names. */
export function loadCases(): readonly AdvisorCase[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap(loadTheme);
}
