import type {
  GetBucketRequestPaymentCommandInput,
  GetBucketRequestPaymentCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { getBucket } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';

/** GetBucketRequestPayment: it is the owner who would pay. */
export function getBucketRequestPayment({ store }: S3Parts) {
  return (
    input: GetBucketRequestPaymentCommandInput,
    { scope }: RequestContext,
  ): Answer<GetBucketRequestPaymentCommandOutput> => {
    getBucket(store, scope, input);
    return { Payer: 'BucketOwner' };
  };
}
