import type { ServiceDefinition } from '@slipway/wire';
import type { Sessions } from '#ports/sessions.ts';
import { assumeRole } from './operations/assume-role.ts';
import { getCallerIdentity } from './operations/get-caller-identity.ts';

/** The part of STS that SDKs need to find out who they are, and to become a role. */
export function createSts({ sessions }: { readonly sessions: Sessions }): ServiceDefinition {
  return {
    id: 'sts',
    signingNames: ['sts'],
    protocol: 'aws-query',
    xmlNamespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
    apiVersion: '2011-06-15',
    validationCode: 'ValidationError',
    operations: { AssumeRole: assumeRole(sessions), GetCallerIdentity: getCallerIdentity },
  };
}
