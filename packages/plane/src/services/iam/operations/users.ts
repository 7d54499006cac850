import type {
  CreateUserRequest,
  CreateUserResponse,
  DeleteUserRequest,
  GetUserRequest,
  GetUserResponse,
  ListUsersRequest,
  ListUsersResponse,
  UpdateUserRequest,
} from '@aws-sdk/client-iam';
import type { RequestContext } from '@slipway/wire';
import { meantUser } from '../caller-user.ts';
import { describeUser } from '../describe.ts';
import { entityId, type StoredUser } from '../domain/entity.ts';
import { deleteConflict, entityAlreadyExists, invalidInput } from '../errors.ts';
import { changed, findUser } from '../lookup.ts';
import { globalScope, type IamParts, keyScope } from '../needs.ts';
import { paged } from '../paged.ts';

export function createUser({ users, clock, ids }: IamParts) {
  return async (
    input: CreateUserRequest,
    { scope }: RequestContext,
  ): Promise<CreateUserResponse> => {
    const { UserName: name = '' } = input;
    if (input.PermissionsBoundary !== undefined)
      throw invalidInput("Slipway's local plane does not support permissions boundaries.");
    const user: StoredUser = {
      name,
      id: entityId('user', ids.uuid()),
      path: input.Path ?? '/',
      tags: (input.Tags ?? []).map(({ Key, Value }) => ({ Key, Value })),
      createdAt: clock.now(),
      inlinePolicies: {},
      attachedPolicies: [],
    };
    if (!(await users.insert({ scope: globalScope(scope), path: [name], value: user })))
      throw entityAlreadyExists(`User with name ${name} already exists.`);
    return { User: describeUser(scope, user) };
  };
}

/** Without a name: whoever asks, the root user too. */
export function getUser(parts: IamParts) {
  return (input: GetUserRequest, context: RequestContext): GetUserResponse => {
    const { scope, principal } = context;
    if (input.UserName === undefined && principal.arn.endsWith(':root')) {
      const { accountId } = scope;
      return {
        User: {
          Path: '/',
          UserName: undefined,
          UserId: accountId,
          Arn: principal.arn,
          CreateDate: new Date(0),
        },
      };
    }
    const name = meantUser(input.UserName, context);
    return { User: describeUser(scope, findUser(parts, { scope, name })) };
  };
}

/** Tags are not part of a listing, as on AWS. */
export function listUsers({ users }: IamParts) {
  return (input: ListUsersRequest, { scope }: RequestContext): ListUsersResponse => {
    const { items, more } = paged(users.list(globalScope(scope)), input);
    return { Users: items.map((user) => describeUser(scope, { ...user, tags: [] })), ...more };
  };
}

/** Changes the path. A new name would change who the user's access keys are: it is refused. */
export function updateUser(parts: IamParts) {
  return async (input: UpdateUserRequest, { scope }: RequestContext): Promise<object> => {
    const { UserName: name, NewUserName, NewPath } = input;
    if (NewUserName !== undefined && NewUserName !== name)
      throw invalidInput("Slipway's local plane does not rename users. Create another one.");
    await changed(parts.users, { kind: 'user', scope, name }, (user) => ({
      ...user,
      path: NewPath ?? user.path,
    }));
    return {};
  };
}

export function deleteUser(parts: IamParts) {
  return async (
    { UserName: name }: DeleteUserRequest,
    { scope }: RequestContext,
  ): Promise<object> => {
    const user = findUser(parts, { scope, name });
    const keys = parts.accessKeys
      .list(keyScope)
      .filter((key) => key.accountId === scope.accountId && key.userName === user.name);
    if (keys.length > 0)
      throw deleteConflict('Cannot delete entity, must delete access keys first.');
    if (user.groups?.length)
      throw deleteConflict('Cannot delete entity, must remove user from all groups first.');
    if (user.attachedPolicies.length > 0)
      throw deleteConflict('Cannot delete entity, must detach all policies first.');
    if (Object.keys(user.inlinePolicies).length > 0)
      throw deleteConflict('Cannot delete entity, must delete policies first.');
    await parts.users.remove({ scope: globalScope(scope), path: [user.name] });
    return {};
  };
}
