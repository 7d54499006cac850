import type { ServiceDefinition } from '@slipway/wire';
import { getCallerIdentity } from './operations/get-caller-identity.ts';

/** The part of STS that SDKs need to find out who they are. AssumeRole and sessions are not served yet. */
export function createSts(): ServiceDefinition {
  return {
    id: 'sts',
    signingNames: ['sts'],
    protocol: 'aws-query',
    xmlNamespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
    apiVersion: '2011-06-15',
    validationCode: 'ValidationError',
    operations: { GetCallerIdentity: getCallerIdentity },
  };
}
