import type { Scope } from '@slipway/base';
import type { Change } from '@slipway/storage';
import type { Principal } from '@slipway/wire';

/**
 * What Glue asks Lake Formation. Provided by `services/lakeformation`, joined in `compose.ts`.
 * Names are as stored: in lower case.
 */
export interface LakePermissions {
  /** Goes into the commit that creates the object: its creator's powers and the default permissions. */
  created(scope: Scope, object: LakeObject, creation: LakeCreation): readonly Change[];
  /** Goes into the commit that removes the object. */
  removed(scope: Scope, object: LakeObject): readonly Change[];
  decide(scope: Scope, request: LakeRequest): LakeDecision;
  /** Decides and notes it in the log of decisions: for access to data. */
  authorize(scope: Scope, request: LakeRequest & { readonly api: string }): Promise<LakeDecision>;
  /** Whether the caller may make or move an object of the catalog to a location; unregistered ones are free. */
  mayPlace(scope: Scope, request: LakePlacement): boolean;
  /** True when the location lies in a registered one. */
  isRegistered(scope: Scope, location: string): boolean;
}

export interface LakeObject {
  readonly database: string;
  readonly table?: string;
}

export interface LakeCreation {
  readonly principal: Principal;
  /** `CreateTableDefaultPermissions` of the database; the account's settings when it has none. */
  readonly defaults?: readonly LakeDefault[] | undefined;
}

export interface LakeDefault {
  readonly principal: string;
  readonly permissions: readonly string[];
}

export type LakePermission =
  | 'ALTER'
  | 'CREATE_TABLE'
  | 'DELETE'
  | 'DESCRIBE'
  | 'DROP'
  | 'INSERT'
  | 'SELECT';

export interface LakeRequest {
  readonly principal: Principal;
  readonly object: LakeObject;
  readonly permission: LakePermission;
}

export interface LakePlacement {
  readonly principal: Principal;
  /** `s3://bucket/prefix/` */
  readonly location: string;
  /** Of the database: a table below needs no permission where the database has its place in the same resource. */
  readonly parent: string | undefined;
}

export type LakeDecision =
  | { readonly kind: 'denied' }
  /** By IAM alone (`IAM_ALLOWED_PRINCIPALS`), or by grants that reach the whole object. */
  | { readonly kind: 'allowed'; readonly isGoverned: boolean }
  /** By grants on columns. */
  | {
      readonly kind: 'columns';
      readonly isGoverned: true;
      readonly sees: (column: string) => boolean;
    };
