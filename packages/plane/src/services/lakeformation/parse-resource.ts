import type { Resource } from '@aws-sdk/client-lakeformation';
import type { Scope } from '@slipway/base';
import type { LakeResource } from './domain/lake-resource.ts';
import { invalidInput, notSupportedHere } from './errors.ts';

/** The resource of a request; exactly one of its members may be given. */
export function parseResource(scope: Scope, resource: Resource | undefined): LakeResource {
  const given = Object.entries(resource ?? {}).filter(([, value]) => value !== undefined);
  const [only] = given;
  if (resource === undefined || only === undefined || given.length > 1)
    throw invalidInput('Resource must have exactly one type.');
  const { Database, Table, TableWithColumns, DataLocation } = resource;
  checkCatalog(scope, [Database, Table, TableWithColumns, DataLocation]);
  if (resource.Catalog) return { kind: 'catalog' };
  if (Database) return { kind: 'database', database: lower(Database.Name) };
  if (Table) return tableOf(Table);
  if (TableWithColumns) return columnsOf(TableWithColumns);
  if (DataLocation) return { kind: 'location', arn: DataLocation.ResourceArn ?? '' };
  throw notSupportedHere(`grants on ${only[0]}`);
}

function checkCatalog(
  scope: Scope,
  parts: readonly ({ readonly CatalogId?: string | undefined } | undefined)[],
): void {
  const other = parts.find(
    (part) => part?.CatalogId !== undefined && part.CatalogId !== scope.accountId,
  );
  if (other) throw notSupportedHere(`the catalog of another account (${other.CatalogId})`);
}

function tableOf(table: NonNullable<Resource['Table']>): LakeResource {
  const database = lower(table.DatabaseName);
  if (table.TableWildcard && table.Name === undefined) return { kind: 'all-tables', database };
  if (table.Name === undefined || table.TableWildcard)
    throw invalidInput('Table must have either Name or TableWildcard.');
  return table.Name === 'ALL_TABLES'
    ? { kind: 'all-tables', database }
    : { kind: 'table', database, table: lower(table.Name) };
}

/** All columns but none is the table itself. */
function columnsOf(resource: NonNullable<Resource['TableWithColumns']>): LakeResource {
  const { ColumnNames: included = [], ColumnWildcard: wildcard } = resource;
  const names = { database: lower(resource.DatabaseName), table: lower(resource.Name) };
  if (included.length > 0 === (wildcard !== undefined))
    throw invalidInput('TableWithColumns must have either ColumnNames or ColumnWildcard.');
  if (wildcard === undefined)
    return { kind: 'columns', ...names, columns: { mode: 'include', names: included.map(lower) } };
  const excluded = (wildcard.ExcludedColumnNames ?? []).map(lower);
  return excluded.length === 0
    ? { kind: 'table', ...names }
    : { kind: 'columns', ...names, columns: { mode: 'exclude', names: excluded } };
}

function lower(name: string | undefined): string {
  return (name ?? '').toLowerCase();
}
