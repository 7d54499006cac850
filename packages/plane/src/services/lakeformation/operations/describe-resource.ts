import type {
  DescribeResourceRequest,
  DescribeResourceResponse,
} from '@aws-sdk/client-lakeformation';
import type { RequestContext } from '@slipway/wire';
import { describeRegistered } from '../describe-registered.ts';
import { entityNotFound } from '../errors.ts';
import type { LakeParts } from '../needs.ts';

export function describeResource({ store }: LakeParts) {
  return (
    { ResourceArn: arn = '' }: DescribeResourceRequest,
    { scope }: RequestContext,
  ): DescribeResourceResponse => {
    const resource = store.resources.find(scope, [arn]);
    if (resource === undefined) throw entityNotFound('Entity not found');
    return { ResourceInfo: describeRegistered(resource) };
  };
}
