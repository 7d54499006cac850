import type { ConnectionInput } from '@aws-sdk/client-glue';
import { invalidInput, notSupportedHere } from './errors.ts';

const jdbcUrl = /^jdbc:(?<kind>[a-z0-9]+):/i;

/** The connection, when it is of a kind that a job of this plane can use. */
export function checkConnectionInput(
  input: ConnectionInput | undefined,
): ConnectionInput & { readonly Name: string } {
  const { Name, ConnectionType: type, ConnectionProperties: properties = {} } = input ?? {};
  if (input === undefined || Name === undefined || Name === '')
    throw invalidInput('Connection name should not be empty.');
  if (type === 'NETWORK') return { ...input, Name };
  if (type !== 'JDBC')
    throw notSupportedHere(`connections of type ${type}`, 'Use JDBC or NETWORK.');
  const { JDBC_CONNECTION_URL: url = '' } = properties;
  if (!jdbcUrl.test(url))
    throw invalidInput(
      'JDBC_CONNECTION_URL must be of the form jdbc:protocol://host:port/db_name.',
    );
  if (properties['SECRET_ID'] !== undefined)
    throw notSupportedHere('SECRET_ID', 'Give USERNAME and PASSWORD: there is no Secrets Manager.');
  if (properties['USERNAME'] === undefined)
    throw invalidInput('USERNAME and PASSWORD are required for JDBC connections.');
  return { ...input, Name };
}
