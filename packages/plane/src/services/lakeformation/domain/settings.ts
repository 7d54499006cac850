import type { DataLakeSettings } from '@aws-sdk/client-lakeformation';
import { iamAllowedPrincipals } from './decide.ts';

const forAll = [
  {
    Principal: { DataLakePrincipalIdentifier: iamAllowedPrincipals },
    Permissions: ['ALL' as const],
  },
];

/** What holds until somebody puts settings: IAM alone decides about new databases and tables. */
export const defaultSettings: DataLakeSettings = {
  DataLakeAdmins: [],
  ReadOnlyAdmins: [],
  CreateDatabaseDefaultPermissions: forAll,
  CreateTableDefaultPermissions: forAll,
  Parameters: { CROSS_ACCOUNT_VERSION: '1' },
  TrustedResourceOwners: [],
  AllowExternalDataFiltering: false,
  AllowFullTableExternalDataAccess: false,
  ExternalDataFilteringAllowList: [],
};
