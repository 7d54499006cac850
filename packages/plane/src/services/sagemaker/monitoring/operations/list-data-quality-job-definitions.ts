import type {
  ListDataQualityJobDefinitionsRequest,
  ListDataQualityJobDefinitionsResponse,
} from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { arnOf } from '../../domain/arn.ts';
import { listByQuery } from '../../list-query.ts';
import { fromDataQuality } from '../domain/monitoring-job.ts';
import type { MonitoringNeeds } from '../needs.ts';

export function listDataQualityJobDefinitions({ definitions }: MonitoringNeeds) {
  return (
    input: ListDataQualityJobDefinitionsRequest,
    { scope }: RequestContext,
  ): ListDataQualityJobDefinitionsResponse => {
    const all = definitions.list(scope).map(({ name, createdAt, request }) => ({
      name,
      createdAt,
      modifiedAt: createdAt,
      status: '',
      endpoint: fromDataQuality(request).endpoint?.EndpointName ?? '',
    }));
    const { EndpointName: wanted } = input;
    const page = listByQuery(
      all.filter(({ endpoint }) => wanted === undefined || endpoint === wanted),
      input,
      { sortBy: 'CreationTime', sortOrder: 'Descending' },
    );
    return {
      JobDefinitionSummaries: page.items.map(({ name, createdAt, endpoint }) => ({
        MonitoringJobDefinitionName: name,
        MonitoringJobDefinitionArn: arnOf({ scope, kind: 'data-quality-job-definition', name }),
        CreationTime: new Date(createdAt),
        EndpointName: endpoint,
      })),
      NextToken: page.nextToken,
    };
  };
}
