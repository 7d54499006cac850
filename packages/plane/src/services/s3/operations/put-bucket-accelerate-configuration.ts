import type {
  PutBucketAccelerateConfigurationCommandInput,
  PutBucketAccelerateConfigurationCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { invalidRequest, malformedXml } from '../errors.ts';
import { getBucket } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';
import { settingNotServed } from '../setting-errors.ts';

/** PutBucketAccelerateConfiguration: what was never accelerated may be suspended, and stays as it is. An edge of
 * AWS's network that would accelerate it is not here. */
export function putBucketAccelerateConfiguration({ store }: S3Parts) {
  return (
    input: PutBucketAccelerateConfigurationCommandInput,
    { scope }: RequestContext,
  ): Answer<PutBucketAccelerateConfigurationCommandOutput> => {
    const { name } = getBucket(store, scope, input);
    if (name.includes('.')) {
      throw invalidRequest(
        'S3 Transfer Acceleration is not supported for buckets with periods (.) in their names',
      );
    }
    const status = input.AccelerateConfiguration?.Status;
    if (status === undefined) throw malformedXml();
    if (status === 'Enabled') throw settingNotServed('no transfer acceleration');
    return {};
  };
}
