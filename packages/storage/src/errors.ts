import { SlipwayError } from '@slipway/base';

/** The failures of this room; those that people meet have their sentence and hint in the command's catalogues. */
export const storageErrors = {
  openFailed: (file: string, cause: unknown) =>
    new SlipwayError({
      code: 'STORAGE_OPEN_FAILED',
      message: `cannot open the records in ${file}`,
      params: { file },
      cause,
    }),
  formatNewer: (file: string, found: number, known: number) =>
    new SlipwayError({
      code: 'STORAGE_FORMAT_NEWER',
      message: `${file} was written by a newer version of Slipway (format ${found})`,
      params: { file, found, known },
    }),
  writeFailed: (cause: unknown) =>
    new SlipwayError({
      code: 'STORAGE_WRITE_FAILED',
      message: 'the records could not be written',
      cause,
    }),
  closed: () => new SlipwayError({ code: 'STORAGE_CLOSED', message: 'the records are closed' }),
  /** A record names bytes that are not there: the data directory was changed by other hands. */
  blobMissing: (id: string, cause?: unknown) =>
    new SlipwayError({
      code: 'STORAGE_BLOB_MISSING',
      message: `there is no blob ${JSON.stringify(id)}`,
      params: { id },
      cause,
    }),
  /** Sealed bytes are not as they were written, or were written with another key. */
  sealBroken: (name: string, at: number, cause?: unknown) =>
    new SlipwayError({
      code: 'STORAGE_SEAL_BROKEN',
      message: `${name} is damaged in the bytes from ${at} on`,
      params: { name, at },
      cause,
    }),
  blobDamaged: (file: string, expectedBytes: number) =>
    new SlipwayError({
      code: 'STORAGE_BLOB_DAMAGED',
      message: `${file} ends before byte ${expectedBytes}`,
      params: { file, expectedBytes },
    }),
};
