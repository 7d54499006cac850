import type { CatalogObjects } from '#ports/catalog-objects.ts';
import type { GlueStore } from './store.ts';

export function catalogObjects({ databases, tables }: GlueStore): CatalogObjects {
  return {
    hasDatabase: (scope, database) => databases.find(scope, [database]) !== undefined,
    table(scope, database, name) {
      const table = tables.find(scope, [database, name]);
      if (table === undefined) return undefined;
      const { StorageDescriptor: descriptor, PartitionKeys: keys = [] } = table.input;
      return {
        columns: (descriptor?.Columns ?? []).map(({ Name = '' }) => Name),
        partitionKeys: keys.map(({ Name = '' }) => Name),
        location: descriptor?.Location,
      };
    },
  };
}
