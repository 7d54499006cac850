import type { Scope } from '@slipway/base';
import type { Principal } from '@slipway/wire';
import { accessDenied } from './errors.ts';
import type { GlueParts } from './needs.ts';

export interface Placement {
  readonly scope: Scope;
  readonly principal: Principal;
  readonly location: string | undefined;
  /** Location of the database. */
  readonly parent?: string | undefined;
}

/** Lake Formation lets only some make objects of the catalog at a registered location. */
export function checkLocation({ lake }: Pick<GlueParts, 'lake'>, placement: Placement): void {
  const { scope, principal, location, parent } = placement;
  if (location === undefined || location === '') return;
  if (lake.mayPlace(scope, { principal, location, parent })) return;
  throw accessDenied(`Insufficient Lake Formation permission(s) on ${location}`);
}
