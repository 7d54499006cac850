import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectsCommand,
  HeadBucketCommand,
  ListObjectsV2Command,
} from '@aws-sdk/client-s3';
import type { Aws } from '#aws/connect.ts';

/** Makes the bucket unless it is there; resolves with whether it was made. */
export async function ensureBucket(aws: Aws, bucket: string, region: string): Promise<boolean> {
  if (await bucketExists(aws, bucket)) return false;
  await aws.s3.send(new CreateBucketCommand({ Bucket: bucket, ...placedIn(region) }));
  return true;
}

async function bucketExists(aws: Aws, bucket: string): Promise<boolean> {
  try {
    await aws.s3.send(new HeadBucketCommand({ Bucket: bucket }));
    return true;
  } catch (error) {
    if (error instanceof Error && (error.name === 'NotFound' || error.name === 'NoSuchBucket')) {
      return false;
    }
    throw error;
  }
}

/**
 * S3 refuses us-east-1 as a location constraint and wants one everywhere else.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html (read 2026-11-22)
 */
function placedIn(region: string) {
  if (region === 'us-east-1') return {};
  return { CreateBucketConfiguration: { LocationConstraint: region as BucketRegion } };
}

type BucketRegion = NonNullable<
  NonNullable<
    ConstructorParameters<typeof CreateBucketCommand>[0]['CreateBucketConfiguration']
  >['LocationConstraint']
>;

/** Deletes every object below the prefix, a page of the listing (1,000) at a time. */
export async function emptyPrefix(aws: Aws, bucket: string, prefix: string): Promise<void> {
  let token: string | undefined;
  do {
    const page = await aws.s3.send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: token }),
    );
    const Objects = (page.Contents ?? []).map(({ Key }) => ({ Key }));
    if (Objects.length > 0) {
      await aws.s3.send(
        new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects, Quiet: true } }),
      );
    }
    token = page.NextContinuationToken;
  } while (token !== undefined);
}

export async function deleteBucket(aws: Aws, bucket: string): Promise<void> {
  await aws.s3.send(new DeleteBucketCommand({ Bucket: bucket }));
}
