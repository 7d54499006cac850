import type {
  PutBucketVersioningCommandInput,
  PutBucketVersioningCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { headerNotImplemented, malformedXml, noSuchBucket } from '../errors.ts';
import { getBucket } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';
import { versioningMissing } from '../setting-errors.ts';

/** PutBucketVersioning. What was written before keeps the version id `null`. */
export function putBucketVersioning({ store }: S3Parts) {
  return async (
    input: PutBucketVersioningCommandInput,
    { scope }: RequestContext,
  ): Promise<Answer<PutBucketVersioningCommandOutput>> => {
    const { name } = getBucket(store, scope, input);
    const { Status: status, MFADelete: mfaDelete } = input.VersioningConfiguration ?? {};
    if (mfaDelete === 'Enabled') throw headerNotImplemented('x-amz-mfa');
    if (status === undefined && mfaDelete === undefined) throw versioningMissing();
    if (status !== 'Enabled' && status !== 'Suspended') throw malformedXml();
    const change = store.buckets.update(name, (bucket) => ({ ...bucket, versioning: status }));
    if (!(await change)) throw noSuchBucket(name);
    return {};
  };
}
