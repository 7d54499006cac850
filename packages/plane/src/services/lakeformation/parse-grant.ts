import type { GrantPermissionsRequest } from '@aws-sdk/client-lakeformation';
import type { Scope } from '@slipway/base';
import { iamAllowedPrincipals } from './domain/decide.ts';
import type { Grant } from './domain/grant.ts';
import { grantable, type LakeResource } from './domain/lake-resource.ts';
import { entityNotFound, invalidInput, notSupportedHere } from './errors.ts';
import type { LakeParts } from './needs.ts';
import { parseResource } from './parse-resource.ts';

/** Of a single grant, or an entry of a batch. */
export type GrantInput = Partial<
  Pick<
    GrantPermissionsRequest,
    | 'CatalogId'
    | 'Condition'
    | 'Permissions'
    | 'PermissionsWithGrantOption'
    | 'Principal'
    | 'Resource'
  >
>;

const principalArn = /^arn:aws[a-z-]*:iam::\d{12}:(?:role|user)\/\S+$/;

/** What a request grants or revokes, when it makes sense and everything that it names is there. */
export function parseGrant(parts: LakeParts, scope: Scope, input: GrantInput): Grant {
  if (input.CatalogId !== undefined && input.CatalogId !== scope.accountId)
    throw notSupportedHere(`the catalog of another account (${input.CatalogId})`);
  if (input.Condition) throw notSupportedHere('conditions of grants');
  const resource = parseResource(scope, input.Resource);
  const permissions: readonly string[] = input.Permissions ?? [];
  const passedOn: readonly string[] = input.PermissionsWithGrantOption ?? [];
  const principal = checkPrincipal(scope, input.Principal?.DataLakePrincipalIdentifier);
  checkPermissions(resource, permissions, passedOn);
  checkExists(parts, scope, resource);
  return { principal, resource, permissions, grantable: passedOn };
}

function checkPrincipal(scope: Scope, identifier = ''): string {
  const isGroup = [iamAllowedPrincipals, `${scope.accountId}:IAMPrincipals`].includes(identifier);
  if (isGroup || principalArn.test(identifier)) return identifier;
  throw invalidInput(
    `Invalid principal ${identifier}: give the ARN of an IAM user or role, IAM_ALLOWED_PRINCIPALS or ${scope.accountId}:IAMPrincipals.`,
  );
}

function checkPermissions(
  resource: LakeResource,
  permissions: readonly string[],
  passedOn: readonly string[],
): void {
  if (permissions.length === 0) throw invalidInput('Permissions must not be empty.');
  const possible = grantable[resource.kind];
  const wrong = [...permissions, ...passedOn].find((each) => !possible.includes(each));
  if (wrong !== undefined)
    throw invalidInput(
      `Permissions modification is invalid: ${wrong} cannot be granted on ${resource.kind}; possible: ${possible.join(', ')}.`,
    );
  if (passedOn.some((each) => !permissions.includes(each)))
    throw invalidInput('PermissionsWithGrantOption must be among the Permissions.');
  if (resource.kind === 'columns' && resource.columns.mode === 'exclude' && passedOn.length > 0)
    throw invalidInput('A grant option needs columns by name, not all but some.');
}

function checkExists({ catalog }: LakeParts, scope: Scope, resource: LakeResource): void {
  if (resource.kind === 'catalog' || resource.kind === 'location') return;
  if (!catalog.hasDatabase(scope, resource.database))
    throw entityNotFound(`Database not found: ${resource.database}`);
  if (resource.kind === 'database' || resource.kind === 'all-tables') return;
  const table = catalog.table(scope, resource.database, resource.table);
  if (table === undefined) throw entityNotFound(`Table not found: ${resource.table}`);
  if (resource.kind !== 'columns') return;
  const { names } = resource.columns;
  const key = names.find((name) => table.partitionKeys.includes(name));
  if (key !== undefined)
    throw invalidInput(`Columns of the partition key cannot be chosen: ${key}`);
  const unknown = names.find((name) => !table.columns.includes(name));
  if (unknown !== undefined) throw entityNotFound(`Column not found: ${unknown}`);
}
