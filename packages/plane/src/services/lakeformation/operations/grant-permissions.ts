import type {
  GrantPermissionsRequest,
  GrantPermissionsResponse,
} from '@aws-sdk/client-lakeformation';
import type { RequestContext } from '@slipway/wire';
import { applyGrant } from '../apply-grant.ts';
import type { LakeParts } from '../needs.ts';

export function grantPermissions(parts: LakeParts) {
  return async (
    input: GrantPermissionsRequest,
    context: RequestContext,
  ): Promise<GrantPermissionsResponse> => {
    await applyGrant(parts, context, input);
    return {};
  };
}
