import type {
  RevokePermissionsRequest,
  RevokePermissionsResponse,
} from '@aws-sdk/client-lakeformation';
import type { RequestContext } from '@slipway/wire';
import { applyRevoke } from '../apply-grant.ts';
import type { LakeParts } from '../needs.ts';

export function revokePermissions(parts: LakeParts) {
  return async (
    input: RevokePermissionsRequest,
    context: RequestContext,
  ): Promise<RevokePermissionsResponse> => {
    await applyRevoke(parts, context, input);
    return {};
  };
}
