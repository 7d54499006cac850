import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** A text file of the repository: path relative to the root, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Paths that git tracks or would track, so that a mistake shows before it is committed. */
export function trackedPaths(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return [...new Set(listed.split('\0'))]
    .filter((path) => path !== '' && existsSync(join(root, path)))
    .sort();
}

const textEndings =
  /[.](ts|mjs|js|json|md|py|sh|yaml|yml|toml|in|lock|txt|csv|html)$|(^|\/)[^./]+$|\/run$/;

/** The tracked text files whose path matches. */
export function trackedFiles(pattern: RegExp): readonly SourceFile[] {
  return trackedPaths()
    .filter((path) => pattern.test(path) && textEndings.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}
