import type {
  GetTemporaryGlueTableCredentialsRequest,
  GetTemporaryGlueTableCredentialsResponse,
} from '@aws-sdk/client-lakeformation';
import type { RequestContext } from '@slipway/wire';
import { contains } from '../domain/registered-resource.ts';
import { entityNotFound, invalidInput, permissionMissing } from '../errors.ts';
import type { LakeParts } from '../needs.ts';
import { lakePermissions } from '../permissions.ts';

const tableArn =
  /^arn:aws[a-z-]*:glue:[a-z0-9-]+:\d{12}:table\/(?<database>[^/]+)\/(?<table>[^/]+)$/;
const secondsDefault = 3600;

/** Keys of the role that the table's location is registered with, for an engine that filters the columns itself. */
export function getTemporaryGlueTableCredentials(parts: LakeParts) {
  const lake = lakePermissions(parts);
  return async (
    input: GetTemporaryGlueTableCredentialsRequest,
    { scope, principal }: RequestContext,
  ): Promise<GetTemporaryGlueTableCredentialsResponse> => {
    const object = objectOf(input.TableArn);
    const location = parts.catalog.table(scope, object.database, object.table)?.location;
    if (location === undefined) throw entityNotFound('Table not found.');
    const api = 'lakeformation:GetTemporaryGlueTableCredentials';
    const decision = await lake.authorize(scope, { principal, object, permission: 'SELECT', api });
    const canFilter = input.SupportedPermissionTypes?.includes('COLUMN_PERMISSION') === true;
    if (decision.kind === 'denied' || (decision.kind === 'columns' && !canFilter))
      throw permissionMissing('Select', object.table);
    const registered = parts.store.resources.list(scope).find((each) => contains(each, location));
    if (registered === undefined)
      throw invalidInput(`The location ${location} is not registered with Lake Formation.`);
    const session = parts.sessions.vend(scope, {
      roleArn: registered.roleArn,
      sessionName: 'AWSLF-00-GL',
      durationSeconds: input.DurationSeconds ?? secondsDefault,
    });
    return {
      AccessKeyId: session.accessKeyId,
      SecretAccessKey: session.secretAccessKey,
      SessionToken: session.sessionToken,
      ...(session.expiresAt !== undefined && { Expiration: new Date(session.expiresAt) }),
      VendedS3Path: [location],
    };
  };
}

function objectOf(arn = ''): { readonly database: string; readonly table: string } {
  const { database, table } = tableArn.exec(arn)?.groups ?? {};
  if (database === undefined || table === undefined)
    throw invalidInput(`${arn} is not the ARN of a table.`);
  return { database, table };
}
