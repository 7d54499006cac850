import type { GetTablesRequest, GetTablesResponse, Table } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { checkCatalog, getDatabase } from '../catalog-lookup.ts';
import { describeTable, withoutColumns } from '../describe-catalog.ts';
import { nameFilter } from '../domain/name-filter.ts';
import { invalidInput } from '../errors.ts';
import type { GlueParts } from '../needs.ts';
import { pageFor } from '../page-of.ts';

/** Tables that the caller may know of; of those with grants on columns, the columns that it may see. */
export function getTables(parts: GlueParts) {
  return (input: GetTablesRequest, context: RequestContext): GetTablesResponse => {
    checkCatalog(context, input.CatalogId);
    const { scope, principal } = context;
    const { name: database } = getDatabase(parts.store, scope, input.DatabaseName);
    const matches = nameFilter(input.Expression);
    if (matches === undefined) throw invalidInput(`Expression ${input.Expression} is not valid.`);
    const shown = parts.store.tables.list(scope, [database]).flatMap((table): Table[] => {
      if (!matches(table.name)) return [];
      const object = { database, table: table.name };
      const decision = parts.lake.decide(scope, { principal, object, permission: 'DESCRIBE' });
      if (decision.kind === 'denied') return [];
      const described = describeTable(parts, scope, table);
      return [decision.kind === 'columns' ? withoutColumns(described, decision.sees) : described];
    });
    const page = pageFor(shown, input, ({ Name = '' }) => [Name]);
    return { TableList: [...page.items], NextToken: page.nextToken };
  };
}
