import type { DataProblem } from '@slipway/core';

/** One file of the data. `name` is relative to the location, with `/` between folders. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: number;
}

/** Where the data lies: a folder, one file, or an S3 prefix. */
export interface DataSource {
  /** By name. */
  readonly files: readonly SourceFile[];
  readonly problems: readonly DataProblem[];
  /** False when each file is a download. */
  readonly isLocal: boolean;
  /** Path of a local copy of the file; rejects when it cannot be read. */
  local(file: SourceFile): Promise<string>;
  close(): Promise<void>;
}

/** What a larger location is cut to; the profile says so. */
export const MAX_FILES = 200_000;

export function problem(
  code: DataProblem['code'],
  file: string,
  { detail = '', count = 1 }: { readonly detail?: string; readonly count?: number } = {},
): DataProblem {
  return { code, file, detail, count };
}

/** Files that are no data: hidden ones, markers of writers such as `_SUCCESS`. */
export function isHidden(name: string): boolean {
  return /^[._]/.test(name);
}
