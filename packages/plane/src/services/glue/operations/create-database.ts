import type { CreateDatabaseRequest, CreateDatabaseResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { checkCatalog } from '../catalog-lookup.ts';
import { newDatabase } from '../domain/database.ts';
import { alreadyExists, invalidInput, notSupportedHere } from '../errors.ts';
import type { GlueParts } from '../needs.ts';

export function createDatabase({ store, lake, clock }: GlueParts) {
  return async (
    { DatabaseInput: input, CatalogId, Tags }: CreateDatabaseRequest,
    context: RequestContext,
  ): Promise<CreateDatabaseResponse> => {
    checkCatalog(context, CatalogId);
    if (input === undefined || (input.Name ?? '') === '')
      throw invalidInput('Database name should not be empty.');
    if (input.TargetDatabase ?? input.FederatedDatabase)
      throw notSupportedHere('linked and federated databases');
    if (Object.keys(Tags ?? {}).length > 0) throw notSupportedHere('tags of databases');
    const { scope, principal } = context;
    const database = newDatabase(input, clock.now());
    const isNew = await store.databases.insert(
      { scope, path: [database.name], value: database },
      lake.created(scope, { database: database.name }, { principal }),
    );
    if (!isNew) throw alreadyExists('Database already exists.');
    return {};
  };
}
