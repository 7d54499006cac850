import type {
  CreateUserRequest,
  CreateUserResponse,
  DeleteUserRequest,
  GetUserRequest,
  GetUserResponse,
  ListUsersRequest,
  ListUsersResponse,
} from '@aws-sdk/client-iam';
import type { RequestContext } from '@slipway/wire';
import { meantUser } from '../caller-user.ts';
import { checkBoundary } from '../check-boundary.ts';
import { describeUser } from '../describe.ts';
import { entityId, type StoredUser } from '../domain/entity.ts';
import { deleteConflict, entityAlreadyExists } from '../errors.ts';
import { findUser, isTaken } from '../lookup.ts';
import { globalScope, type IamParts, keyScope } from '../needs.ts';
import { paged } from '../paged.ts';
import { tagList } from '../tag-list.ts';

export function createUser(parts: IamParts) {
  const { users, clock, ids } = parts;
  return async (
    input: CreateUserRequest,
    { scope }: RequestContext,
  ): Promise<CreateUserResponse> => {
    const { UserName: name = '' } = input;
    const boundary = checkBoundary(parts, scope, input.PermissionsBoundary);
    const user: StoredUser = {
      name,
      id: entityId('user', ids.uuid()),
      path: input.Path ?? '/',
      tags: tagList(input.Tags),
      createdAt: clock.now(),
      inlinePolicies: {},
      attachedPolicies: [],
      ...(boundary !== undefined && { boundary }),
    };
    if (
      isTaken(users, { scope, name }) ||
      !(await users.insert({ scope: globalScope(scope), path: [name], value: user }))
    )
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
