import type { UpdateTableRequest, UpdateTableResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { checkCatalog, getTable } from '../catalog-lookup.ts';
import { checkLocation } from '../check-location.ts';
import { checkTableInput } from '../check-table-input.ts';
import { storedInput, versionPath } from '../domain/table.ts';
import { invalidInput, lakePermissionMissing, stateRefused } from '../errors.ts';
import type { GlueParts } from '../needs.ts';

/** The table as it was becomes a version, unless `SkipArchive`. */
export function updateTable({ store, lake, clock }: GlueParts) {
  return async (
    request: UpdateTableRequest,
    context: RequestContext,
  ): Promise<UpdateTableResponse> => {
    checkCatalog(context, request.CatalogId);
    const { scope, principal } = context;
    const input = storedInput(checkTableInput(request));
    const table = getTable(store, scope, { ...request, Name: request.Name ?? input.Name });
    if (input.Name !== table.name) throw invalidInput('A table cannot be renamed by an update.');
    const object = { database: table.database, table: table.name };
    if (lake.decide(scope, { principal, object, permission: 'ALTER' }).kind === 'denied')
      throw lakePermissionMissing('ALTER', table.name);
    const location = input.StorageDescriptor?.Location;
    if (location !== table.input.StorageDescriptor?.Location)
      checkLocation({ lake }, { scope, principal, location });
    if (request.VersionId !== undefined && request.VersionId !== String(table.version))
      throw concurrent();
    if (request.SkipArchive !== true)
      await store.versions.put({ scope, path: versionPath(table), value: table });
    await store.tables.update({ scope, path: [table.database, table.name] }, (current) => {
      if (current.version !== table.version) throw concurrent();
      return { ...current, input, version: current.version + 1, updatedAt: clock.now() };
    });
    return {};
  };
}

function concurrent() {
  return stateRefused(
    'ConcurrentModificationException',
    'Update table failed due to concurrent modifications.',
  );
}
