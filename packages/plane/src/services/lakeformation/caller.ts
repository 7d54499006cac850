import type { DataLakeSettings } from '@aws-sdk/client-lakeformation';
import type { Scope } from '@slipway/base';
import type { Principal } from '@slipway/wire';
import { defaultSettings } from './domain/settings.ts';
import { type LakeStore, settingsPath } from './store.ts';

/** What grants name: the role of a session, or the user. */
export function identityOf({ roleArn, arn }: Principal): string {
  return roleArn ?? arn;
}

/** The caller and the groups that it is in. */
export function principalsOf(principal: Principal): readonly string[] {
  return [identityOf(principal), `${principal.accountId}:IAMPrincipals`];
}

export function settingsOf(store: LakeStore, scope: Scope): DataLakeSettings {
  return store.settings.find(scope, settingsPath) ?? defaultSettings;
}

export function isAdmin(store: LakeStore, scope: Scope, principal: Principal): boolean {
  const { DataLakeAdmins = [] } = settingsOf(store, scope);
  const identity = identityOf(principal);
  return DataLakeAdmins.some((admin) => admin.DataLakePrincipalIdentifier === identity);
}
