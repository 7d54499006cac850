import type { DataSource } from '#sources/data-source.ts';
import { openFolder } from '#sources/folder-source.ts';
import { openS3, type S3Options } from '#sources/s3-source.ts';

/** A folder, a file or an `s3://` prefix. */
export async function openSource(location: string, options: S3Options): Promise<DataSource> {
  return location.startsWith('s3://') ? openS3(location, options) : openFolder(location);
}
