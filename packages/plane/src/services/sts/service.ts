import type { ServiceDefinition } from '@slipway/wire';
import type { StsNeeds } from './needs.ts';
import { assumeRole } from './operations/assume-role.ts';
import { decodeAuthorizationMessage } from './operations/decode-authorization-message.ts';
import { getAccessKeyInfo } from './operations/get-access-key-info.ts';
import { getCallerIdentity } from './operations/get-caller-identity.ts';
import { getFederationToken } from './operations/get-federation-token.ts';
import { getSessionToken } from './operations/get-session-token.ts';

/** The part of STS that SDKs need to find out who they are, and to become somebody for a time. */
export function createSts(needs: StsNeeds): ServiceDefinition {
  return {
    id: 'sts',
    signingNames: ['sts'],
    protocol: 'aws-query',
    xmlNamespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
    apiVersion: '2011-06-15',
    validationCode: 'ValidationError',
    operations: {
      AssumeRole: assumeRole(needs),
      DecodeAuthorizationMessage: decodeAuthorizationMessage,
      GetAccessKeyInfo: getAccessKeyInfo(needs),
      GetCallerIdentity: getCallerIdentity,
      GetFederationToken: getFederationToken(needs),
      GetSessionToken: getSessionToken(needs),
    },
  };
}
