import type { Scope } from '@slipway/base';

/** What Lake Formation asks of the Data Catalog. Provided by `services/glue`, joined in `compose.ts`. */
export interface CatalogObjects {
  hasDatabase(scope: Scope, database: string): boolean;
  /** Undefined when there is no such table. */
  table(scope: Scope, database: string, table: string): CatalogTable | undefined;
}

export interface CatalogTable {
  /** Without the partition keys. */
  readonly columns: readonly string[];
  readonly partitionKeys: readonly string[];
  /** `s3://bucket/prefix/` */
  readonly location: string | undefined;
}
