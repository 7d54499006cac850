import type { CreateDatabaseRequest, CreateDatabaseResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { checkCatalog } from '../catalog-lookup.ts';
import { checkLocation } from '../check-location.ts';
import { newDatabase } from '../domain/database.ts';
import { alreadyExists, invalidInput, notSupportedHere } from '../errors.ts';
import type { GlueParts } from '../needs.ts';
import { tagChanges } from '../tags.ts';

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
    const { scope, principal } = context;
    checkLocation({ lake }, { scope, principal, location: input.LocationUri });
    const database = newDatabase(input, clock.now());
    const isNew = await store.databases.insert({ scope, path: [database.name], value: database }, [
      ...lake.created(scope, { database: database.name }, { principal }),
      ...tagChanges(store, scope, { kind: 'database', name: database.name, tags: Tags }),
    ]);
    if (!isNew) throw alreadyExists('Database already exists.');
    return {};
  };
}
