import type { SourceFile } from '../tracked-files.ts';

/** Spelled in pieces, so that this file does not name what it forbids. */
const registries = [
  ['registry', 'npmjs', 'org'],
  ['files', 'pythonhosted', 'org'],
  ['pypi', 'org'],
  ['static', 'crates', 'io'],
  ['proxy', 'golang', 'org'],
  ['repo1', 'maven', 'org'],
  ['repo', 'maven', 'apache', 'org'],
  ['deb', 'debian', 'org'],
].map((parts) => parts.join('.'));

const machinePaths = [
  ['', 'work', ''],
  ['', 'root', ''],
].map((parts) => parts.join('/'));

/** Registry hosts and paths of one machine: neither means anything on another machine. */
export function findPlaces(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      const host = registries.find((name) => line.includes(name));
      const place = machinePaths.find((name) => new RegExp(`(^|[\\s"'\`=:(])${name}`).test(line));
      const found = host ?? place;
      return found === undefined ? [] : [`${path}:${index + 1}: names ${found}`];
    }),
  );
}
