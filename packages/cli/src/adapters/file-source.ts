import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { DataSource } from '@slipway/rehearse';
import { cliErrors } from '#errors.ts';

/** A file of this machine as the data of a rehearsal. */
export async function fileSource(path: string): Promise<DataSource> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined || !found.isFile()) throw cliErrors.dataMissing(path);
  return { name: basename(path), open: (signal) => createReadStream(path, { signal }) };
}
