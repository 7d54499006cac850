import type {
  GetObjectLockConfigurationCommandInput,
  GetObjectLockConfigurationCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { getBucket } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';
import { objectLockNotFound } from '../setting-errors.ts';

/** GetObjectLockConfiguration: no bucket locks its objects. */
export function getObjectLockConfiguration({ store }: S3Parts) {
  return (
    input: GetObjectLockConfigurationCommandInput,
    { scope }: RequestContext,
  ): Answer<GetObjectLockConfigurationCommandOutput> => {
    throw objectLockNotFound(getBucket(store, scope, input).name);
  };
}
