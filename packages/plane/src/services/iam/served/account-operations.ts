import type { Operations } from '@slipway/wire';
import type { IamParts } from '../needs.ts';
import {
  createAccountAlias,
  deleteAccountAlias,
  listAccountAliases,
} from '../operations/account-aliases.ts';
import { getAccountAuthorizationDetails } from '../operations/get-account-authorization-details.ts';
import { getAccountSummary } from '../operations/get-account-summary.ts';
import { listNothing, noPasswordPolicy } from '../operations/nothing-there.ts';

export function accountOperations(parts: IamParts): Operations {
  return {
    CreateAccountAlias: createAccountAlias(parts),
    DeleteAccountAlias: deleteAccountAlias(parts),
    DeleteAccountPasswordPolicy: noPasswordPolicy,
    GetAccountAuthorizationDetails: getAccountAuthorizationDetails(parts),
    GetAccountPasswordPolicy: noPasswordPolicy,
    GetAccountSummary: getAccountSummary(parts),
    ListAccountAliases: listAccountAliases(parts),
    ListOpenIDConnectProviders: listNothing('OpenIDConnectProviderList'),
    ListSAMLProviders: listNothing('SAMLProviderList'),
    ListServerCertificates: listNothing('ServerCertificateMetadataList'),
    ListVirtualMFADevices: listNothing('VirtualMFADevices'),
  };
}
