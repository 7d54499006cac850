import type {
  CreateDataQualityJobDefinitionRequest,
  CreateDataQualityJobDefinitionResponse,
} from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { arnOf } from '../../domain/arn.ts';
import { alreadyExists } from '../../errors.ts';
import { parseTags } from '../../tags.ts';
import { checkMonitoringJob } from '../check-monitoring-job.ts';
import { fromDataQuality } from '../domain/monitoring-job.ts';
import type { MonitoringNeeds } from '../needs.ts';

export function createDataQualityJobDefinition({ definitions, clock }: MonitoringNeeds) {
  return async (
    { Tags, ...request }: CreateDataQualityJobDefinitionRequest,
    { scope }: RequestContext,
  ): Promise<CreateDataQualityJobDefinitionResponse> => {
    const name = request.JobDefinitionName ?? '';
    const arn = arnOf({ scope, kind: 'data-quality-job-definition', name });
    checkMonitoringJob(fromDataQuality(request));
    const tags = parseTags(Tags);
    const value = { name, createdAt: clock.now(), request };
    if (!(await definitions.insert({ scope, name, value }, tags))) {
      throw alreadyExists('data-quality-job-definition', { name, arn });
    }
    return { JobDefinitionArn: arn };
  };
}
