import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import type {
  CreateAccessKeyRequest,
  CreateAccessKeyResponse,
  DeleteAccessKeyRequest,
  ListAccessKeysRequest,
  ListAccessKeysResponse,
  UpdateAccessKeyRequest,
} from '@aws-sdk/client-iam';
import type { RequestContext } from '@slipway/wire';
import { meantUser } from '../caller-user.ts';
import { describeAccessKey } from '../describe.ts';
import type { StoredAccessKey } from '../domain/entity.ts';
import { limitExceeded, noSuchEntity } from '../errors.ts';
import { findUser } from '../lookup.ts';
import { type IamParts, keyScope } from '../needs.ts';
import { pagedNames } from '../paged.ts';
import { secretContext } from '../user-keys.ts';

const keysMax = 2;

/** The only time that the secret is shown. */
export function createAccessKey(parts: IamParts) {
  const { accessKeys, masterKey, clock, ids } = parts;
  return async (
    input: CreateAccessKeyRequest,
    context: RequestContext,
  ): Promise<CreateAccessKeyResponse> => {
    const userName = meantUser(input.UserName, context);
    findUser(parts, { scope: context.scope, name: userName });
    if (keysOf(parts, userName, context).length >= keysMax)
      throw limitExceeded(`Cannot exceed quota for AccessKeysPerUser: ${keysMax}`);
    const id = `AKIA${ids.uuid().replaceAll('-', '').slice(0, 16).toUpperCase()}`;
    const secret = randomBytes(30).toString('base64');
    const key: StoredAccessKey = {
      id,
      userName,
      accountId: context.scope.accountId,
      isActive: true,
      sealedSecret: masterKey.wrap(Buffer.from(secret), secretContext(id)).toString('base64'),
      createdAt: clock.now(),
    };
    await accessKeys.put({ scope: keyScope, path: [id], value: key });
    const { UserName, AccessKeyId, Status, CreateDate } = describeAccessKey(key);
    return { AccessKey: { UserName, AccessKeyId, Status, CreateDate, SecretAccessKey: secret } };
  };
}

export function listAccessKeys(parts: IamParts) {
  return (input: ListAccessKeysRequest, context: RequestContext): ListAccessKeysResponse => {
    const userName = meantUser(input.UserName, context);
    findUser(parts, { scope: context.scope, name: userName });
    const keys = keysOf(parts, userName, context);
    const { items, more } = pagedNames(keys, ({ id }) => id, input);
    return { AccessKeyMetadata: items.map(describeAccessKey), ...more };
  };
}

export function updateAccessKey(parts: IamParts) {
  return async (input: UpdateAccessKeyRequest, context: RequestContext): Promise<object> => {
    const { id } = getKey(parts, input, context);
    const isActive = input.Status === 'Active';
    await parts.accessKeys.update({ scope: keyScope, path: [id] }, (key) => ({ ...key, isActive }));
    return {};
  };
}

export function deleteAccessKey(parts: IamParts) {
  return async (input: DeleteAccessKeyRequest, context: RequestContext): Promise<object> => {
    const { id } = getKey(parts, input, context);
    const place = { scope: keyScope, path: [id] };
    await parts.accessKeys.remove(place, [parts.keyUses.removal(place)]);
    return {};
  };
}

function keysOf({ accessKeys }: IamParts, userName: string, { scope }: RequestContext) {
  return accessKeys
    .list(keyScope)
    .filter((key) => key.accountId === scope.accountId && key.userName === userName);
}

function getKey(
  parts: IamParts,
  input: { readonly AccessKeyId: string | undefined; readonly UserName?: string | undefined },
  context: RequestContext,
): StoredAccessKey {
  const { AccessKeyId: id = '' } = input;
  const key = keysMeant(parts, input.UserName, context).find((each) => each.id === id);
  if (key === undefined) throw noSuchEntity(`The Access Key with id ${id} cannot be found.`);
  return key;
}

/** Who may do everything and names no user means whose the key is. */
function keysMeant(parts: IamParts, userName: string | undefined, context: RequestContext) {
  const { principal, scope } = context;
  const isOfUser = principal.arn.includes(':user/');
  if (userName === undefined && principal.isUnrestricted && !isOfUser)
    return parts.accessKeys.list(keyScope).filter(({ accountId }) => accountId === scope.accountId);
  return keysOf(parts, meantUser(userName, context), context);
}
