import type { DataSource } from '#sources/data-source.ts';
import { openFolder } from '#sources/folder-source.ts';
import type { S3Options } from '#sources/s3-source.ts';

/** A folder, a file or an `s3://` prefix. */
export async function openSource(location: string, options: S3Options): Promise<DataSource> {
  if (!location.startsWith('s3://')) return openFolder(location);
  // AWS's client takes a while to load: only who needs it waits.
  const { openS3 } = await import('#sources/s3-source.ts');
  return openS3(location, options);
}
