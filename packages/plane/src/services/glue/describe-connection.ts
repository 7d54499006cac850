import type { Connection } from '@aws-sdk/client-glue';
import type { StoredConnection } from './domain/connection.ts';

/** With the password, as on AWS, unless the caller does not want it. */
export function describeConnection(
  connection: StoredConnection,
  hidePassword?: boolean,
): Connection {
  const { ValidateCredentials: _v, AuthenticationConfiguration: _a, ...input } = connection.input;
  const { PASSWORD: _p, ...open } = input.ConnectionProperties ?? {};
  return {
    ...input,
    ConnectionProperties: hidePassword === true ? open : input.ConnectionProperties,
    CreationTime: new Date(connection.createdAt),
    LastUpdatedTime: new Date(connection.updatedAt),
    LastUpdatedBy: connection.updatedBy,
    Status: 'READY',
  };
}
