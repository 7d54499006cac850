import type {
  CreateAccountAliasRequest,
  DeleteAccountAliasRequest,
  ListAccountAliasesResponse,
} from '@aws-sdk/client-iam';
import type { RequestContext } from '@slipway/wire';
import { entityAlreadyExists, noSuchEntity } from '../errors.ts';
import { type IamParts, keyScope } from '../needs.ts';

/** An account has one alias at most, and no two accounts have the same. */
export function createAccountAlias({ aliases }: IamParts) {
  return async (
    { AccountAlias: alias = '' }: CreateAccountAliasRequest,
    { scope: { accountId } }: RequestContext,
  ): Promise<object> => {
    const entry = { scope: keyScope, path: [alias], value: { alias, accountId } };
    const old = aliases.list(keyScope).filter((each) => each.accountId === accountId);
    const gone = old
      .filter((each) => each.alias !== alias)
      .map((each) => aliases.removal({ scope: keyScope, path: [each.alias] }));
    const isOwn = old.some((each) => each.alias === alias);
    if (!isOwn && !(await aliases.insert(entry, gone)))
      throw entityAlreadyExists(`The account alias ${alias} already exists.`);
    return {};
  };
}

export function deleteAccountAlias({ aliases }: IamParts) {
  return async (
    { AccountAlias: alias = '' }: DeleteAccountAliasRequest,
    { scope }: RequestContext,
  ): Promise<object> => {
    if (aliases.find(keyScope, [alias])?.accountId !== scope.accountId)
      throw noSuchEntity(`The account alias with name ${alias} cannot be found.`);
    await aliases.remove({ scope: keyScope, path: [alias] });
    return {};
  };
}

export function listAccountAliases({ aliases }: IamParts) {
  return (_input: object, { scope }: RequestContext): ListAccountAliasesResponse => {
    const own = aliases.list(keyScope).filter(({ accountId }) => accountId === scope.accountId);
    return { AccountAliases: own.map(({ alias }) => alias), IsTruncated: false };
  };
}
