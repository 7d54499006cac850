import type {
  DeregisterResourceRequest,
  DeregisterResourceResponse,
} from '@aws-sdk/client-lakeformation';
import type { RequestContext } from '@slipway/wire';
import { entityNotFound } from '../errors.ts';
import type { LakeParts } from '../needs.ts';

export function deregisterResource({ store }: LakeParts) {
  return async (
    { ResourceArn: arn = '' }: DeregisterResourceRequest,
    { scope }: RequestContext,
  ): Promise<DeregisterResourceResponse> => {
    if (!(await store.resources.remove({ scope, path: [arn] })))
      throw entityNotFound('Entity not found');
    return {};
  };
}
