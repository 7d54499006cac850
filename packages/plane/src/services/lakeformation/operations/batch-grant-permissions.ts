import type {
  BatchGrantPermissionsRequest,
  BatchGrantPermissionsResponse,
} from '@aws-sdk/client-lakeformation';
import type { RequestContext } from '@slipway/wire';
import { applyGrant } from '../apply-grant.ts';
import { eachEntry } from '../each-entry.ts';
import type { LakeParts } from '../needs.ts';

export function batchGrantPermissions(parts: LakeParts) {
  return async (
    { Entries = [], CatalogId }: BatchGrantPermissionsRequest,
    context: RequestContext,
  ): Promise<BatchGrantPermissionsResponse> => ({
    Failures: await eachEntry(Entries, (entry) =>
      applyGrant(parts, context, { ...entry, CatalogId }),
    ),
  });
}
