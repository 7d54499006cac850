import type { Scope } from '@slipway/base';
import type { RequestContext } from '@slipway/wire';
import type { StoredDatabase } from './domain/database.ts';
import { catalogName } from './domain/names.ts';
import type { StoredTable } from './domain/table.ts';
import { accessDenied, entityNotFound } from './errors.ts';
import type { GlueStore } from './store.ts';

/** The account's own catalog is the only one: its id is the account's, or left out. */
export function checkCatalog(
  { scope, principal }: Pick<RequestContext, 'scope' | 'principal'>,
  catalogId: string | undefined,
): void {
  if (catalogId === undefined || catalogId === scope.accountId) return;
  throw accessDenied(
    `User: ${principal.arn} is not authorized to access the catalog arn:aws:glue:${scope.region}:${catalogId}:catalog`,
  );
}

export function getDatabase(
  store: GlueStore,
  scope: Scope,
  name: string | undefined,
): StoredDatabase {
  const database = store.databases.find(scope, [catalogName(name)]);
  if (database === undefined) throw entityNotFound(`Database ${catalogName(name)} not found.`);
  return database;
}

export interface TableName {
  readonly DatabaseName?: string | undefined;
  readonly Name?: string | undefined;
}

export function getTable(store: GlueStore, scope: Scope, name: TableName): StoredTable {
  const database = getDatabase(store, scope, name.DatabaseName);
  const table = store.tables.find(scope, [database.name, catalogName(name.Name)]);
  if (table === undefined) throw entityNotFound('Entity Not Found');
  return table;
}
