import type {
  BatchDeleteTableRequest,
  BatchDeleteTableResponse,
  TableError,
} from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { checkCatalog, getDatabase } from '../catalog-lookup.ts';
import { catalogName } from '../domain/names.ts';
import type { GlueParts } from '../needs.ts';
import { tableRemovals } from '../table-removals.ts';

export function batchDeleteTable({ store, lake }: GlueParts) {
  return async (
    input: BatchDeleteTableRequest,
    context: RequestContext,
  ): Promise<BatchDeleteTableResponse> => {
    checkCatalog(context, input.CatalogId);
    const { scope, principal } = context;
    const { name: database } = getDatabase(store, scope, input.DatabaseName);
    const Errors: TableError[] = [];
    for (const given of input.TablesToDelete ?? []) {
      const object = { database, table: catalogName(given) };
      const fail = (ErrorCode: string, ErrorMessage: string) =>
        void Errors.push({ TableName: given, ErrorDetail: { ErrorCode, ErrorMessage } });
      if (lake.decide(scope, { principal, object, permission: 'DROP' }).kind === 'denied') {
        fail(
          'AccessDeniedException',
          `Insufficient Lake Formation permission(s): Required Drop on ${object.table}`,
        );
        continue;
      }
      const removals = tableRemovals({ store, lake }, scope, object);
      const wasThere = await store.tables.remove(
        { scope, path: [database, object.table] },
        removals,
      );
      if (!wasThere) fail('EntityNotFoundException', 'Table not found');
    }
    return { Errors };
  };
}
