import type { GetTableVersionsRequest, GetTableVersionsResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { checkCatalog, getTable } from '../catalog-lookup.ts';
import { describeTable } from '../describe-catalog.ts';
import { versionPath } from '../domain/table.ts';
import { lakePermissionMissing } from '../errors.ts';
import type { GlueParts } from '../needs.ts';
import { pageFor } from '../page-of.ts';

/** The current version first. Callers that may see some columns only are refused: versions show all. */
export function getTableVersions(parts: GlueParts) {
  return (input: GetTableVersionsRequest, context: RequestContext): GetTableVersionsResponse => {
    checkCatalog(context, input.CatalogId);
    const { scope, principal } = context;
    const { DatabaseName, TableName: Name } = input;
    const table = getTable(parts.store, scope, { DatabaseName, Name });
    const object = { database: table.database, table: table.name };
    const decision = parts.lake.decide(scope, { principal, object, permission: 'DESCRIBE' });
    if (decision.kind !== 'allowed') throw lakePermissionMissing('DESCRIBE', table.name);
    const versions = [...parts.store.versions.list(scope, [table.database, table.name]), table];
    const newestFirst = versions.toReversed().map((version) => ({
      version,
      order: String(10 ** 10 - version.version).padStart(11, '0'),
    }));
    const page = pageFor(newestFirst, input, ({ version, order }) => [
      ...versionPath(version).slice(0, 2),
      order,
    ]);
    return {
      TableVersions: page.items.map(({ version }) => ({
        VersionId: String(version.version),
        Table: describeTable(parts, scope, version),
      })),
      NextToken: page.nextToken,
    };
  };
}
