import type { RequestContext } from '@slipway/wire';
import { isAdmin, principalsOf } from './caller.ts';
import type { Grant } from './domain/grant.ts';
import { resourcePath } from './domain/lake-resource.ts';
import { notAuthorizedToGrant } from './errors.ts';
import type { LakeParts } from './needs.ts';

/** Administrators may grant and revoke anything; others what they hold with the grant option. */
export function checkMayGrant(
  { store }: LakeParts,
  { scope, principal }: RequestContext,
  grant: Grant,
): void {
  if (isAdmin(store, scope, principal)) return;
  const own = principalsOf(principal);
  const passable = wider(grant)
    .flatMap((path) => store.grants.list(scope, path))
    .filter((held) => own.includes(held.principal))
    .flatMap((held) => held.grantable);
  const isEnough = grant.permissions.every(
    (each) => passable.includes('ALL') || passable.includes(each),
  );
  if (!isEnough) throw notAuthorizedToGrant();
}

/** Where grants lie that reach the whole of what is granted on. */
function wider({ resource }: Grant): readonly (readonly string[])[] {
  if (resource.kind !== 'columns' && resource.kind !== 'table') return [resourcePath(resource)];
  const { database, table } = resource;
  return [
    ['table', database, table],
    ['all-tables', database],
  ];
}
