import type {
  BatchRevokePermissionsRequest,
  BatchRevokePermissionsResponse,
} from '@aws-sdk/client-lakeformation';
import type { RequestContext } from '@slipway/wire';
import { applyRevoke } from '../apply-grant.ts';
import { eachEntry } from '../each-entry.ts';
import type { LakeParts } from '../needs.ts';

export function batchRevokePermissions(parts: LakeParts) {
  return async (
    { Entries = [], CatalogId }: BatchRevokePermissionsRequest,
    context: RequestContext,
  ): Promise<BatchRevokePermissionsResponse> => ({
    Failures: await eachEntry(Entries, (entry) =>
      applyRevoke(parts, context, { ...entry, CatalogId }),
    ),
  });
}
