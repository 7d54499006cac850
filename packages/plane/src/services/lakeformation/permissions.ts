import type { Scope } from '@slipway/base';
import type { Change } from '@slipway/storage';
import type {
  LakeCreation,
  LakeDecision,
  LakeDefault,
  LakeObject,
  LakePermissions,
  LakePlacement,
  LakeRequest,
} from '#ports/lake-permissions.ts';
import { identityOf, isAdmin, principalsOf, settingsOf } from './caller.ts';
import { noteDecision } from './decision-log.ts';
import { decide, type Question } from './domain/decide.ts';
import { type Grant, grantPath } from './domain/grant.ts';
import type { LakeResource } from './domain/lake-resource.ts';
import { contains } from './domain/registered-resource.ts';
import type { LakeParts } from './needs.ts';

/** Lake Formation as the other services of the plane ask it. */
export function lakePermissions(parts: LakeParts): LakePermissions {
  const { store } = parts;
  const answer = (scope: Scope, request: LakeRequest): LakeDecision =>
    decide({
      permission: request.permission,
      principals: principalsOf(request.principal),
      isAdmin: isAdmin(store, scope, request.principal),
      ...grantsOn(parts, scope, request.object),
    });
  return {
    created: (scope, object, creation) =>
      grantsAtCreation(parts, { scope, object, creation }).map((grant) =>
        store.grants.change({ scope, path: grantPath(grant), value: grant }),
      ),
    removed: (scope, object) => removedGrants(parts, scope, object),
    decide: answer,
    async authorize(scope, request) {
      const decision = answer(scope, request);
      await noteDecision(parts, scope, { request, decision });
      return decision;
    },
    mayPlace: (scope, placement) => mayPlace(parts, scope, placement),
    isRegistered: (scope, location) =>
      location !== '' && store.resources.list(scope).some((each) => contains(each, location)),
  };
}

/** DATA_LOCATION_ACCESS, by grant or as an administrator; a hybrid resource leaves it to IAM. */
function mayPlace({ store }: LakeParts, scope: Scope, placement: LakePlacement): boolean {
  const { principal, location, parent } = placement;
  const holding = store.resources.list(scope).filter((each) => contains(each, location));
  if (holding.length === 0 || isAdmin(store, scope, principal)) return true;
  const isBelow = parent !== undefined && location.startsWith(`${parent.replace(/\/+$/, '')}/`);
  const own = principalsOf(principal);
  return holding.some(
    (each) =>
      each.hybrid ||
      (isBelow && contains(each, parent)) ||
      store.grants
        .list(scope, ['location', each.arn])
        .some((grant) => own.includes(grant.principal)),
  );
}

type Grants = Pick<Question, 'grants' | 'columnGrants' | 'innerGrants'>;

function grantsOn({ store }: LakeParts, scope: Scope, { database, table }: LakeObject): Grants {
  const below = (...path: string[]): readonly Grant[] => store.grants.list(scope, path);
  if (table === undefined) {
    return {
      grants: below('database', database),
      columnGrants: [],
      innerGrants: ['table', 'columns', 'all-tables'].flatMap((kind) => below(kind, database)),
    };
  }
  return {
    grants: [...below('table', database, table), ...below('all-tables', database)],
    columnGrants: below('columns', database, table),
    innerGrants: [],
  };
}

interface Created {
  readonly scope: Scope;
  readonly object: LakeObject;
  readonly creation: LakeCreation;
}

/** The creator may do everything with it and pass that on; others what the defaults say. */
function grantsAtCreation(
  { store }: LakeParts,
  { scope, object, creation }: Created,
): readonly Grant[] {
  const resource = resourceOf(object);
  const creator = identityOf(creation.principal);
  const defaults = creation.defaults ?? settingsDefaults({ store }, scope, object);
  return [
    ...defaults
      .filter(({ principal }) => principal !== creator)
      .map(({ principal, permissions }) => ({ principal, resource, permissions, grantable: [] })),
    { principal: creator, resource, permissions: ['ALL'], grantable: ['ALL'] },
  ];
}

function settingsDefaults(
  { store }: Pick<LakeParts, 'store'>,
  scope: Scope,
  { table }: LakeObject,
): readonly LakeDefault[] {
  const settings = settingsOf(store, scope);
  const defaults =
    table === undefined
      ? settings.CreateDatabaseDefaultPermissions
      : settings.CreateTableDefaultPermissions;
  return (defaults ?? []).map(({ Principal, Permissions }) => ({
    principal: Principal?.DataLakePrincipalIdentifier ?? '',
    permissions: Permissions ?? [],
  }));
}

function resourceOf({ database, table }: LakeObject): LakeResource {
  return table === undefined ? { kind: 'database', database } : { kind: 'table', database, table };
}

function removedGrants(
  { store }: LakeParts,
  scope: Scope,
  { database, table }: LakeObject,
): readonly Change[] {
  const paths =
    table === undefined
      ? ['database', 'table', 'columns', 'all-tables'].map((kind) => [kind, database])
      : ['table', 'columns'].map((kind) => [kind, database, table]);
  return paths.flatMap((path) => store.grants.removals(scope, path));
}
