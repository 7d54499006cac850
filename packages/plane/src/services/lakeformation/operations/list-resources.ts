import type { ListResourcesRequest, ListResourcesResponse } from '@aws-sdk/client-lakeformation';
import type { RequestContext } from '@slipway/wire';
import { pageOf } from '../../../resources/page.ts';
import { describeRegistered } from '../describe-registered.ts';
import { invalidInput, notSupportedHere } from '../errors.ts';
import type { LakeParts } from '../needs.ts';

const pageDefault = 100;

export function listResources({ store }: LakeParts) {
  return (input: ListResourcesRequest, { scope }: RequestContext): ListResourcesResponse => {
    if ((input.FilterConditionList ?? []).length > 0) throw notSupportedHere('FilterConditionList');
    const page = pageOf({
      items: store.resources.list(scope),
      position: ({ arn }) => encodeURIComponent(arn),
      size: input.MaxResults ?? pageDefault,
      token: input.NextToken,
    });
    if (page === undefined) throw invalidInput('Invalid NextToken.');
    return { ResourceInfoList: page.items.map(describeRegistered), NextToken: page.nextToken };
  };
}
