import type { Resource } from '@aws-sdk/client-lakeformation';
import type { Scope } from '@slipway/base';
import type { LakeResource } from './domain/lake-resource.ts';

/** As ListPermissions shows it. */
export function describeResource(scope: Scope, resource: LakeResource): Resource {
  const CatalogId = scope.accountId;
  switch (resource.kind) {
    case 'catalog':
      return { Catalog: { Id: CatalogId } };
    case 'database':
      return { Database: { CatalogId, Name: resource.database } };
    case 'table':
      return { Table: { CatalogId, DatabaseName: resource.database, Name: resource.table } };
    case 'all-tables':
      return {
        Table: {
          CatalogId,
          DatabaseName: resource.database,
          Name: 'ALL_TABLES',
          TableWildcard: {},
        },
      };
    case 'columns': {
      const { mode, names } = resource.columns;
      const choice =
        mode === 'include'
          ? { ColumnNames: [...names] }
          : { ColumnWildcard: { ExcludedColumnNames: [...names] } };
      const place = { CatalogId, DatabaseName: resource.database, Name: resource.table };
      return { TableWithColumns: { ...place, ...choice } };
    }
    case 'location':
      return { DataLocation: { CatalogId, ResourceArn: resource.arn } };
  }
}
