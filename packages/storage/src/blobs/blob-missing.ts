import { SlipwayError } from '@slipway/base';

/** A record names bytes that are not there: the data directory was changed by other hands. */
export function blobMissing(id: string, cause?: unknown): SlipwayError {
  const message = `there is no blob ${JSON.stringify(id)}`;
  return new SlipwayError({ code: 'STORAGE_BLOB_MISSING', message, params: { id }, cause });
}
