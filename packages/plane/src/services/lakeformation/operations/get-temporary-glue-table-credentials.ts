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
    const { database, table } = tableArn.exec(input.TableArn ?? '')?.groups ?? {};
    if (database === undefined || table === undefined)
      throw invalidInput(`${input.TableArn} is not the ARN of a table.`);
    const location = parts.catalog.table(scope, database, table)?.location;
    if (location === undefined) throw entityNotFound('Table not found.');
    const api = 'lakeformation:GetTemporaryGlueTableCredentials';
    const request = { principal, object: { database, table }, permission: 'SELECT', api } as const;
    const decision = await lake.authorize(scope, request);
    if (decision.kind === 'denied') throw permissionMissing('Select', table);
    if (
      decision.kind === 'columns' &&
      !input.SupportedPermissionTypes?.includes('COLUMN_PERMISSION')
    )
      throw permissionMissing('Select', table);
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
