import type {
  DescribeLogGroupsRequest,
  DescribeLogGroupsResponse,
} from '@aws-sdk/client-cloudwatch-logs';
import type { RequestContext } from '@slipway/wire';
import type { LogStore } from '#ports/log-store.ts';
import { groupArn } from '../domain/group-name.ts';
import { invalidParameter } from '../errors.ts';
import { pageAfter } from '../lookup.ts';

export function describeLogGroups(logs: LogStore) {
  return (
    input: DescribeLogGroupsRequest,
    { scope }: RequestContext,
  ): DescribeLogGroupsResponse => {
    const { logGroupNamePrefix = '', logGroupNamePattern = '' } = input;
    if (logGroupNamePrefix !== '' && logGroupNamePattern !== '') {
      throw invalidParameter(
        'LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.',
      );
    }
    const wanted = logs
      .groups(scope)
      .filter(
        ({ name }) => name.startsWith(logGroupNamePrefix) && name.includes(logGroupNamePattern),
      )
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    const page = pageAfter(wanted, {
      nextToken: input.nextToken,
      limit: input.limit ?? 50,
      tokenOf: ({ name }) => name,
    });
    return {
      logGroups: page.items.map(({ name, createdAt }) => ({
        logGroupName: name,
        creationTime: createdAt,
        metricFilterCount: 0,
        arn: `${groupArn(scope, name)}:*`,
        logGroupArn: groupArn(scope, name),
        logGroupClass: 'STANDARD',
      })),
      nextToken: page.nextToken,
    };
  };
}
