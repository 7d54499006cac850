import type {
  GetUnfilteredTableMetadataRequest,
  GetUnfilteredTableMetadataResponse,
} from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { checkCatalog, getTable } from '../catalog-lookup.ts';
import { describeTable } from '../describe-catalog.ts';
import { invalidInput, lakePermissionMissing, stateRefused } from '../errors.ts';
import type { GlueParts } from '../needs.ts';

const dataPermissions = ['SELECT', 'INSERT', 'DELETE'] as const;

/** What an engine asks before it reads a table for somebody: the whole table, and the columns that it may show. */
export function getUnfilteredTableMetadata(parts: GlueParts) {
  return async (
    input: GetUnfilteredTableMetadataRequest,
    context: RequestContext,
  ): Promise<GetUnfilteredTableMetadataResponse> => {
    checkCatalog(context, input.CatalogId);
    const { scope, principal } = context;
    const table = getTable(parts.store, scope, input);
    const permission = permissionOf(input.Permissions);
    const object = { database: table.database, table: table.name };
    const api = 'glue:GetUnfilteredTableMetadata';
    const decision = await parts.lake.authorize(scope, { principal, object, permission, api });
    if (decision.kind === 'denied') throw lakePermissionMissing(permission, table.name);
    const Table = describeTable(parts, scope, table);
    const columns = (Table.StorageDescriptor?.Columns ?? []).map(({ Name = '' }) => Name);
    if (
      decision.kind === 'columns' &&
      !input.SupportedPermissionTypes?.includes('COLUMN_PERMISSION')
    )
      throw stateRefused(
        'PermissionTypeMismatchException',
        'The engine does not support column permissions, which access to this table needs.',
      );
    return {
      Table,
      AuthorizedColumns: decision.kind === 'columns' ? columns.filter(decision.sees) : columns,
      IsRegisteredWithLakeFormation: Table.IsRegisteredWithLakeFormation,
      CellFilters: [],
      ResourceArn: `arn:aws:glue:${scope.region}:${scope.accountId}:table/${table.database}/${table.name}`,
      Permissions: [permission],
    };
  };
}

/** One at a time: that is how engines ask. */
function permissionOf(
  permissions: readonly string[] | undefined,
): (typeof dataPermissions)[number] {
  const [wanted = 'SELECT', ...more] = permissions ?? [];
  const known = dataPermissions.find((each) => each === wanted);
  if (known === undefined || more.length > 0)
    throw invalidInput(`Permissions must be one of ${dataPermissions.join(', ')}.`);
  return known;
}
