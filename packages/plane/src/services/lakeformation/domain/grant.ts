import { type LakeResource, resourcePath } from './lake-resource.ts';

/** What one principal may do with one resource. */
export interface Grant {
  readonly principal: string;
  readonly resource: LakeResource;
  readonly permissions: readonly string[];
  /** Those of the permissions that the principal may pass on. */
  readonly grantable: readonly string[];
}

export function grantPath({
  principal,
  resource,
}: Pick<Grant, 'principal' | 'resource'>): readonly string[] {
  return [...resourcePath(resource), principal];
}

/** Both together; columns that are included add up, the columns left out are those that both leave out. */
export function addGrant(current: Grant | undefined, added: Grant): Grant {
  if (current === undefined) return added;
  return {
    ...added,
    resource: mergedResource(current.resource, added.resource),
    permissions: union(current.permissions, added.permissions),
    grantable: union(current.grantable, added.grantable),
  };
}

/** What is left; undefined when nothing is. Revoking a permission takes its grant option with it. */
export function subtractGrant(current: Grant, removed: Grant): Grant | undefined {
  const { resource } = current;
  if (
    resource.kind === 'columns' &&
    removed.resource.kind === 'columns' &&
    resource.columns.mode === 'include'
  ) {
    const gone = removed.resource.columns.names;
    const names = resource.columns.names.filter((name) => !gone.includes(name));
    if (names.length === 0) return undefined;
    return { ...current, resource: { ...resource, columns: { mode: 'include', names } } };
  }
  const permissions = current.permissions.filter((each) => !removed.permissions.includes(each));
  const lost = [...removed.permissions, ...removed.grantable];
  const grantable = current.grantable.filter((each) => !lost.includes(each));
  return permissions.length === 0 ? undefined : { ...current, permissions, grantable };
}

/** True when everything that is to be revoked was granted. */
export function covers(current: Grant | undefined, removed: Grant): current is Grant {
  if (current === undefined) return false;
  if (current.resource.kind === 'columns' && removed.resource.kind === 'columns') {
    const { names } = current.resource.columns;
    if (!removed.resource.columns.names.every((name) => names.includes(name))) return false;
  }
  return (
    removed.permissions.every((each) => current.permissions.includes(each)) &&
    removed.grantable.every((each) => current.grantable.includes(each))
  );
}

function mergedResource(current: LakeResource, added: LakeResource): LakeResource {
  if (current.kind !== 'columns' || added.kind !== 'columns') return added;
  const { mode } = added.columns;
  const names =
    mode === 'include'
      ? union(current.columns.names, added.columns.names)
      : added.columns.names.filter((name) => current.columns.names.includes(name));
  return { ...added, columns: { mode, names } };
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])].sort();
}
