import type {
  GetBucketLocationCommandInput,
  GetBucketLocationCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { getBucket } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';

type Constraint = GetBucketLocationCommandOutput['LocationConstraint'];

/** GetBucketLocation: empty for us-east-1. */
export function getBucketLocation({ store }: S3Parts) {
  return (
    input: GetBucketLocationCommandInput,
    { scope }: RequestContext,
  ): Answer<GetBucketLocationCommandOutput> => {
    const { region, isEu } = getBucket(store, scope, input);
    if (isEu) return { LocationConstraint: 'EU' };
    return region === 'us-east-1' ? {} : { LocationConstraint: region as Constraint };
  };
}
