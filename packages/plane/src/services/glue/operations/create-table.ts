import type { CreateTableRequest, CreateTableResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { checkCatalog, getDatabase } from '../catalog-lookup.ts';
import { checkLocation } from '../check-location.ts';
import { checkTableInput } from '../check-table-input.ts';
import { storedInput } from '../domain/table.ts';
import { alreadyExists, lakePermissionMissing } from '../errors.ts';
import type { GlueParts } from '../needs.ts';

export function createTable({ store, lake, clock }: GlueParts) {
  return async (
    request: CreateTableRequest,
    context: RequestContext,
  ): Promise<CreateTableResponse> => {
    checkCatalog(context, request.CatalogId);
    const { scope, principal } = context;
    const input = checkTableInput(request);
    const database = getDatabase(store, scope, request.DatabaseName);
    const object = { database: database.name };
    const decision = lake.decide(scope, { principal, object, permission: 'CREATE_TABLE' });
    if (decision.kind === 'denied') throw lakePermissionMissing('CREATE_TABLE', database.name);
    const stored = storedInput(input);
    checkLocation(
      { lake },
      {
        ...{ scope, principal, parent: database.input.LocationUri },
        location: stored.StorageDescriptor?.Location,
      },
    );
    const name = stored.Name ?? '';
    const now = clock.now();
    const times = { createdAt: now, updatedAt: now };
    const value = {
      ...object,
      name,
      input: stored,
      version: 0,
      ...times,
      createdBy: principal.arn,
    };
    const isNew = await store.tables.insert({ scope, path: [database.name, name], value }, [
      store.databases.present({ scope, path: [database.name] }),
      ...lake.created(
        scope,
        { ...object, table: name },
        {
          principal,
          defaults: database.input.CreateTableDefaultPermissions?.map(
            ({ Principal, Permissions }) => ({
              principal: Principal?.DataLakePrincipalIdentifier ?? '',
              permissions: Permissions ?? [],
            }),
          ),
        },
      ),
    ]);
    if (!isNew) throw alreadyExists('Table already exists.');
    return {};
  };
}
