import type {
  PutBucketRequestPaymentCommandInput,
  PutBucketRequestPaymentCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { malformedXml } from '../errors.ts';
import { getBucket } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';
import { settingNotServed } from '../setting-errors.ts';

/** PutBucketRequestPayment: the owner may be told to pay, as is so; requesters are not charged. */
export function putBucketRequestPayment({ store }: S3Parts) {
  return (
    input: PutBucketRequestPaymentCommandInput,
    { scope }: RequestContext,
  ): Answer<PutBucketRequestPaymentCommandOutput> => {
    getBucket(store, scope, input);
    const payer = input.RequestPaymentConfiguration?.Payer;
    if (payer === undefined) throw malformedXml();
    if (payer === 'Requester') throw settingNotServed('no buckets whose requesters pay');
    return {};
  };
}
