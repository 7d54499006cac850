import type { LakeDecision } from '#ports/lake-permissions.ts';
import type { Grant } from './grant.ts';

/** While this group holds `ALL` on an object, IAM alone decides. */
export const iamAllowedPrincipals = 'IAM_ALLOWED_PRINCIPALS';

export interface Question {
  readonly permission: string;
  /** The caller's role or user, and the groups that it is in. */
  readonly principals: readonly string[];
  readonly isAdmin: boolean;
  /** Grants on the object itself, and for a table those on all tables of its database. */
  readonly grants: readonly Grant[];
  /** Of a table: grants on its columns. */
  readonly columnGrants: readonly Grant[];
  /** Of a database: grants on its tables, which show that it is there. */
  readonly innerGrants: readonly Grant[];
}

/**
 * Lake Formation's answer. Any permission implies DESCRIBE; a grant on columns is SELECT on them; an administrator sees
 * everything and reads nothing that was not granted. Source: Lake Formation permissions reference, read 2026-11.
 */
export function decide(question: Question): LakeDecision {
  const { permission, grants } = question;
  const isForAll = grants.some(
    ({ principal, permissions }) =>
      principal === iamAllowedPrincipals && permissions.includes('ALL'),
  );
  if (isForAll) return { kind: 'allowed', isGoverned: false };
  const own = (all: readonly Grant[]) =>
    all.filter(({ principal }) => question.principals.includes(principal));
  const held = own(grants).flatMap(({ permissions }) => permissions);
  if (held.includes('ALL') || held.includes(permission)) return allowed;
  if (permission === 'DESCRIBE' && (held.length > 0 || question.isAdmin)) return allowed;
  const columns = own(question.columnGrants);
  if (columns.length > 0 && (permission === 'SELECT' || permission === 'DESCRIBE'))
    return { kind: 'columns', isGoverned: true, sees: (name) => columns.some(shows(name)) };
  if (permission === 'DESCRIBE' && own(question.innerGrants).length > 0) return allowed;
  return { kind: 'denied' };
}

const allowed: LakeDecision = { kind: 'allowed', isGoverned: true };

function shows(column: string): (grant: Grant) => boolean {
  return ({ resource }) => {
    if (resource.kind !== 'columns') return false;
    const { mode, names } = resource.columns;
    return names.includes(column) === (mode === 'include');
  };
}
