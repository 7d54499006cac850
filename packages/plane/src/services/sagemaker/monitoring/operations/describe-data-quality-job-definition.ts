import type {
  DescribeDataQualityJobDefinitionRequest,
  DescribeDataQualityJobDefinitionResponse,
} from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { arnOf } from '../../domain/arn.ts';
import { getDefinition } from '../get-monitoring.ts';
import type { MonitoringNeeds } from '../needs.ts';

export function describeDataQualityJobDefinition(needs: MonitoringNeeds) {
  return (
    input: DescribeDataQualityJobDefinitionRequest,
    { scope }: RequestContext,
  ): DescribeDataQualityJobDefinitionResponse => {
    const { name, createdAt, request } = getDefinition(needs, scope, input.JobDefinitionName);
    return {
      ...request,
      JobDefinitionArn: arnOf({ scope, kind: 'data-quality-job-definition', name }),
      CreationTime: new Date(createdAt),
    };
  };
}
