import type { ServiceDefinition } from '@slipway/wire';
import type { LakePermissions } from '#ports/lake-permissions.ts';
import type { LakeNeeds, LakeParts } from './needs.ts';
import { batchGrantPermissions } from './operations/batch-grant-permissions.ts';
import { batchRevokePermissions } from './operations/batch-revoke-permissions.ts';
import { deregisterResource } from './operations/deregister-resource.ts';
import { describeResource } from './operations/describe-resource.ts';
import { getDataLakeSettings } from './operations/get-data-lake-settings.ts';
import { getTemporaryGlueTableCredentials } from './operations/get-temporary-glue-table-credentials.ts';
import { grantPermissions } from './operations/grant-permissions.ts';
import { listPermissions } from './operations/list-permissions.ts';
import { listResources } from './operations/list-resources.ts';
import { putDataLakeSettings } from './operations/put-data-lake-settings.ts';
import { registerResource } from './operations/register-resource.ts';
import { revokePermissions } from './operations/revoke-permissions.ts';
import { lakePermissions } from './permissions.ts';
import { lakeStore } from './store.ts';

export interface LakeFormation {
  readonly definition: ServiceDefinition;
  /** What Glue asks. */
  readonly permissions: LakePermissions;
}

/** AWS Lake Formation: who may see and read what of the Data Catalog. */
export function createLakeFormation(needs: LakeNeeds): LakeFormation {
  const parts: LakeParts = { ...needs, store: lakeStore(needs.records) };
  return {
    permissions: lakePermissions(parts),
    definition: {
      id: 'lakeformation',
      signingNames: ['lakeformation'],
      protocol: 'rest-json',
      validationCode: 'InvalidInputException',
      operations: {
        BatchGrantPermissions: batchGrantPermissions(parts),
        BatchRevokePermissions: batchRevokePermissions(parts),
        DeregisterResource: deregisterResource(parts),
        DescribeResource: describeResource(parts),
        GetDataLakeSettings: getDataLakeSettings(parts),
        GetTemporaryGlueTableCredentials: getTemporaryGlueTableCredentials(parts),
        GrantPermissions: grantPermissions(parts),
        ListPermissions: listPermissions(parts),
        ListResources: listResources(parts),
        PutDataLakeSettings: putDataLakeSettings(parts),
        RegisterResource: registerResource(parts),
        RevokePermissions: revokePermissions(parts),
      },
    },
  };
}
