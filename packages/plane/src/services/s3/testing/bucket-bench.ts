import type { Hook } from '../../../testing/hooks.ts';
import { openS3Bench, refusalOf, type S3Bench } from './bench.ts';

export const Bucket = 'bucket';

/** S3 with one bucket, anew for each test, and calls on that bucket where they name no other. */
export function bucketBench(hooks: { readonly beforeEach: Hook; readonly afterEach: Hook }) {
  let s3: S3Bench;
  hooks.beforeEach(async () => {
    s3 = await openS3Bench();
    await s3.call('CreateBucket', { Bucket });
  });
  hooks.afterEach(() => s3.stop());
  const call = (operation: string, input: object = {}) => s3.call(operation, { Bucket, ...input });
  const refused = (operation: string, input: object = {}) => refusalOf(call(operation, input));
  return { call, refused };
}
