import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import type { Aws } from '#aws/connect.ts';
import { placeOfUrl } from '#aws/objects.ts';

/** Whether anything lies below an `s3://` URL. */
export async function hasObjects(aws: Aws, url: string): Promise<boolean> {
  const { bucket, key } = placeOfUrl(url);
  const page = await aws.s3.send(
    new ListObjectsV2Command({ Bucket: bucket, Prefix: key, MaxKeys: 1 }),
  );
  return (page.KeyCount ?? 0) > 0;
}
