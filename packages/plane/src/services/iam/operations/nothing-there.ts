import type { RequestContext } from '@slipway/wire';
import { meantUser } from '../caller-user.ts';
import { noSuchEntity } from '../errors.ts';
import { findUser } from '../lookup.ts';
import type { IamParts } from '../needs.ts';

interface UserInput {
  readonly UserName?: string | undefined;
}

/**
 * Listings of what nobody can make here, for scripts that look before they take a user away: keys and certificates of
 * other services, devices.
 */
export function listNothing(member: string) {
  return (): object => ({ [member]: [], IsTruncated: false });
}

/** The same of a user, who has to be there. */
export function listNothingOfUser(parts: IamParts, member: string) {
  return ({ UserName }: UserInput, context: RequestContext): object => {
    if (UserName !== undefined) findUser(parts, { scope: context.scope, name: UserName });
    return { [member]: [], IsTruncated: false };
  };
}

/** GetLoginProfile, DeleteLoginProfile: there is no console to sign in to. */
export function noLoginProfile(parts: IamParts) {
  return (input: UserInput, context: RequestContext): never => {
    const name = meantUser(input.UserName, context);
    findUser(parts, { scope: context.scope, name });
    throw noSuchEntity(`Login Profile for User ${name} cannot be found.`);
  };
}

/** GetAccountPasswordPolicy, DeleteAccountPasswordPolicy */
export function noPasswordPolicy(_input: object, { scope }: RequestContext): never {
  throw noSuchEntity(`The Password Policy with domain name ${scope.accountId} cannot be found.`);
}
