import type {
  ListPermissionsRequest,
  ListPermissionsResponse,
  Permission,
} from '@aws-sdk/client-lakeformation';
import type { RequestContext } from '@slipway/wire';
import { pageOf } from '../../../resources/page.ts';
import { describeResource } from '../describe-resource.ts';
import { type Grant, grantPath } from '../domain/grant.ts';
import { type LakeResource, resourcePath } from '../domain/lake-resource.ts';
import { invalidInput } from '../errors.ts';
import type { LakeParts } from '../needs.ts';
import { parseResource } from '../parse-resource.ts';

const pageDefault = 100;
const typeOf: Readonly<Record<LakeResource['kind'], string>> = {
  catalog: 'CATALOG',
  database: 'DATABASE',
  table: 'TABLE',
  'all-tables': 'TABLE',
  columns: 'TABLE',
  location: 'DATA_LOCATION',
};

export function listPermissions({ store }: LakeParts) {
  return (input: ListPermissionsRequest, { scope }: RequestContext): ListPermissionsResponse => {
    const wanted = input.Principal?.DataLakePrincipalIdentifier;
    const isOn = resourceTest(input.Resource && parseResource(scope, input.Resource));
    const grants = store.grants
      .list(scope)
      .filter(
        ({ principal, resource }) =>
          (wanted === undefined || principal === wanted) &&
          (input.ResourceType === undefined || typeOf[resource.kind] === input.ResourceType) &&
          isOn(resource),
      );
    const page = pageOf({
      items: grants,
      position: (grant) => grantPath(grant).map(encodeURIComponent).join('/'),
      size: input.MaxResults ?? pageDefault,
      token: input.NextToken,
    });
    if (page === undefined) throw invalidInput('Invalid NextToken.');
    return {
      PrincipalResourcePermissions: page.items.map((grant) => ({
        Principal: { DataLakePrincipalIdentifier: grant.principal },
        Resource: describeResource(scope, grant.resource),
        Permissions: names(grant.permissions),
        PermissionsWithGrantOption: names(grant.grantable),
      })),
      NextToken: page.nextToken,
    };
  };
}

/** A table is asked for together with its columns. */
function resourceTest(wanted: LakeResource | undefined): (resource: Grant['resource']) => boolean {
  if (wanted === undefined) return () => true;
  if (wanted.kind === 'table') {
    return (resource) =>
      (resource.kind === 'table' || resource.kind === 'columns') &&
      resource.database === wanted.database &&
      resource.table === wanted.table;
  }
  const path = resourcePath(wanted).join('\0');
  return (resource) => resourcePath(resource).join('\0') === path;
}

/** `parseGrant` lets only names of AWS's enum in. */
function names(permissions: readonly string[]): Permission[] {
  return permissions as Permission[];
}
