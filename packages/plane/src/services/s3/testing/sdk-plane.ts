import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { type Plane, startPlane } from '../../../plane.ts';
import type { Hook } from '../../../testing/hooks.ts';

export const region = 'eu-west-3';
export const Bucket = 'sdk-bucket';

/** A client of a whole plane with one bucket, for all tests of a file. */
export function sdkPlane(hooks: Readonly<Record<'beforeAll' | 'afterAll', Hook>>): {
  readonly s3: S3Client;
} {
  let dir: string;
  let plane: Plane;
  let s3: S3Client;

  hooks.beforeAll(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'slipway-s3-sdk-'));
    plane = await startPlane({
      port: 0,
      dataDir: path.join(dir, 'data'),
      cacheDir: path.join(dir, 'cache'),
    });
    s3 = new S3Client({
      endpoint: plane.endpoint,
      region,
      forcePathStyle: true,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
    await s3.send(newBucket(Bucket));
  });
  hooks.afterAll(async () => {
    s3.destroy();
    await plane.stop();
    await rm(dir, { recursive: true, force: true });
  });
  return {
    get s3() {
      return s3;
    },
  };
}

export function newBucket(name: string): CreateBucketCommand {
  return new CreateBucketCommand({
    Bucket: name,
    CreateBucketConfiguration: { LocationConstraint: region },
  });
}
