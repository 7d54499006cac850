import type { GetTableRequest, GetTableResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { checkCatalog, getTable as lookUp } from '../catalog-lookup.ts';
import { describeTable, withoutColumns } from '../describe-catalog.ts';
import { lakePermissionMissing } from '../errors.ts';
import type { GlueParts } from '../needs.ts';

export function getTable(parts: GlueParts) {
  return (input: GetTableRequest, context: RequestContext): GetTableResponse => {
    checkCatalog(context, input.CatalogId);
    const { scope, principal } = context;
    const table = lookUp(parts.store, scope, input);
    const object = { database: table.database, table: table.name };
    const decision = parts.lake.decide(scope, { principal, object, permission: 'DESCRIBE' });
    if (decision.kind === 'denied') throw lakePermissionMissing('DESCRIBE', table.name);
    const described = describeTable(parts, scope, table);
    return {
      Table: decision.kind === 'columns' ? withoutColumns(described, decision.sees) : described,
    };
  };
}
