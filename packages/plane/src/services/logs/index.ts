import type { ServiceDefinition } from '@slipway/wire';
import type { LogStore } from '#ports/log-store.ts';
import { describeLogGroups } from './operations/describe-log-groups.ts';
import { describeLogStreams } from './operations/describe-log-streams.ts';
import { filterLogEvents } from './operations/filter-log-events.ts';
import { getLogEvents } from './operations/get-log-events.ts';

export { createLogStore } from './store.ts';

/** CloudWatch Logs, read side: what jobs and endpoints wrote into the log store. */
export function createLogs({ logs }: { readonly logs: LogStore }): ServiceDefinition {
  return {
    id: 'cloudwatch-logs',
    signingNames: ['logs'],
    protocol: 'aws-json-1.1',
    targetPrefixes: ['Logs_20140328'],
    validationCode: 'InvalidParameterException',
    operations: {
      DescribeLogGroups: describeLogGroups(logs),
      DescribeLogStreams: describeLogStreams(logs),
      FilterLogEvents: filterLogEvents(logs),
      GetLogEvents: getLogEvents(logs),
    },
  };
}
