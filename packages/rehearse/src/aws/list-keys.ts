import { paginateListObjectsV2 } from '@aws-sdk/client-s3';
import type { Aws } from '#aws/connect.ts';
import { placeOfUrl } from '#aws/objects.ts';

/** Every key below an `s3://` URL, in the order of the keys. */
export async function listKeys(
  aws: Aws,
  url: string,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const { bucket, key } = placeOfUrl(url);
  const keys: string[] = [];
  const pages = paginateListObjectsV2({ client: aws.s3 }, { Bucket: bucket, Prefix: key });
  for await (const page of pages) {
    signal.throwIfAborted();
    for (const { Key } of page.Contents ?? []) if (Key !== undefined) keys.push(Key);
  }
  return keys;
}
