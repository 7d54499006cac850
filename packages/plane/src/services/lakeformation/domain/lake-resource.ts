/** What permissions are granted on. Names are in lower case. */
export type LakeResource =
  | { readonly kind: 'catalog' }
  | { readonly kind: 'database'; readonly database: string }
  | { readonly kind: 'table'; readonly database: string; readonly table: string }
  /** All tables of a database, also later ones. */
  | { readonly kind: 'all-tables'; readonly database: string }
  | {
      readonly kind: 'columns';
      readonly database: string;
      readonly table: string;
      readonly columns: ColumnChoice;
    }
  | { readonly kind: 'location'; readonly arn: string };

export interface ColumnChoice {
  readonly mode: 'include' | 'exclude';
  readonly names: readonly string[];
}

/** Names from the outermost to the resource's own; grants on it lie below. */
export function resourcePath(resource: LakeResource): readonly string[] {
  switch (resource.kind) {
    case 'catalog':
      return ['catalog'];
    case 'database':
    case 'all-tables':
      return [resource.kind, resource.database];
    case 'table':
      return ['table', resource.database, resource.table];
    case 'columns':
      return ['columns', resource.database, resource.table, resource.columns.mode];
    case 'location':
      return ['location', resource.arn];
  }
}

/** Permissions that may be granted on each kind. Source: Lake Formation permissions reference, read 2026-11. */
export const grantable: Readonly<Record<LakeResource['kind'], readonly string[]>> = {
  catalog: ['ALL', 'ALTER', 'CREATE_DATABASE', 'DESCRIBE', 'DROP'],
  database: ['ALL', 'ALTER', 'CREATE_TABLE', 'DESCRIBE', 'DROP'],
  table: ['ALL', 'ALTER', 'DELETE', 'DESCRIBE', 'DROP', 'INSERT', 'SELECT'],
  'all-tables': ['ALL', 'ALTER', 'DELETE', 'DESCRIBE', 'DROP', 'INSERT', 'SELECT'],
  columns: ['SELECT'],
  location: ['DATA_LOCATION_ACCESS'],
};
