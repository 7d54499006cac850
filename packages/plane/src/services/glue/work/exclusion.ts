import { matchesGlob } from 'node:path/posix';

/** Globs of a target's `Exclusions`, relative to its include path; a leading dot is an ordinary character. */
export function exclusionTest(patterns: readonly string[]): (path: string) => boolean {
  return (path) => patterns.some((pattern) => matchesGlob(path, pattern));
}
