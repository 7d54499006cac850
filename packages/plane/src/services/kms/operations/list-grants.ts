import type {
  ListGrantsRequest,
  ListGrantsResponse,
  ListRetirableGrantsRequest,
} from '@aws-sdk/client-kms';
import type { RequestContext } from '@slipway/wire';
import type { GrantRecord } from '../domain/grant.ts';
import { describeGrant, principalArn } from '../grants-input.ts';
import type { KeyRing } from '../key-ring.ts';
import { pageAt } from '../page-at.ts';

const pageDefault = 50;

export function listGrants(ring: KeyRing) {
  return (input: ListGrantsRequest, { scope }: RequestContext): ListGrantsResponse => {
    const { GrantId: id, GranteePrincipal: grantee } = input;
    const grants = ring.store
      .grants(ring.find(scope, input.KeyId ?? ''))
      .filter((grant) => id === undefined || grant.grantId === id)
      .filter((grant) => grantee === undefined || grant.grantee === grantee);
    return page(grants, input);
  };
}

/** ListRetirableGrants: those of the caller's account and region that somebody may give back. */
export function listRetirableGrants(ring: KeyRing) {
  return (input: ListRetirableGrantsRequest, { scope }: RequestContext): ListGrantsResponse => {
    const retiring = principalArn(input.RetiringPrincipal);
    const grants = ring.store
      .allGrants()
      .filter((grant) => grant.retiring === retiring && grant.region === scope.region);
    return page(grants, input);
  };
}

function page(
  grants: readonly GrantRecord[],
  { Limit, Marker }: Pick<ListGrantsRequest, 'Limit' | 'Marker'>,
): ListGrantsResponse {
  const sorted = grants.toSorted((a, b) => (a.grantId < b.grantId ? -1 : 1));
  const { items, ...more } = pageAt(sorted, {
    limit: Limit ?? pageDefault,
    marker: Marker,
    nameOf: ({ grantId }) => grantId,
  });
  return { Grants: items.map(describeGrant), ...more };
}
