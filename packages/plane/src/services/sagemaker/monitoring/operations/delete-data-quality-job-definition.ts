import type { DeleteDataQualityJobDefinitionRequest } from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { getDefinition } from '../get-monitoring.ts';
import type { MonitoringNeeds } from '../needs.ts';

/** A schedule that names it fails at its next run, and says so. */
export function deleteDataQualityJobDefinition(needs: MonitoringNeeds) {
  return async (
    input: DeleteDataQualityJobDefinitionRequest,
    { scope }: RequestContext,
  ): Promise<Record<string, never>> => {
    const { name } = getDefinition(needs, scope, input.JobDefinitionName);
    await needs.definitions.remove(scope, name);
    return {};
  };
}
