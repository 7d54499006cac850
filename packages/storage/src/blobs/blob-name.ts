import path from 'node:path';
import { storageErrors } from '../errors.ts';

/**
 * Where the blobs of one opening of a store go: a folder holds 1,000 blobs and is named by the number of the opening
 * and its own. Writers at the same time so share a folder, and the fsync of that folder.
 */
export class BlobNames {
  readonly #opening: number;
  #next = 0;

  constructor(opening: number) {
    this.#opening = opening;
  }

  next(): string {
    const folder = Math.floor(this.#next / blobsPerFolder);
    const name = `${folderName(this.#opening, folder)}-${pad(this.#next % blobsPerFolder, 3)}`;
    this.#next += 1;
    return name;
  }
}

const blobsPerFolder = 1_000;
const folderPattern = /^([0-9]{8,})-[0-9]{6,}$/;
const blobPattern = /^([0-9]{8,}-[0-9]{6,})-([0-9]{3})$/;

function folderName(opening: number, folder: number): string {
  return `${pad(opening, 8)}-${pad(folder, 6)}`;
}

/** Number of the opening that made the folder; undefined for a folder that is not ours. */
export function openingOf(folder: string): number | undefined {
  const digits = folderPattern.exec(folder)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Folder and file of a blob. Ids come back from records, and a path must not follow from whatever stands there. */
export function locateBlob(id: string): { readonly folder: string; readonly file: string } {
  const [, folder, file] = blobPattern.exec(id) ?? [];
  if (folder === undefined || file === undefined) throw storageErrors.blobMissing(id);
  return { folder, file: path.join(folder, file) };
}

/** Undefined when the file is not one of ours. */
export function blobId(folder: string, file: string): string | undefined {
  const id = `${folder}-${file}`;
  return blobPattern.test(id) ? id : undefined;
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}
