import type {
  AddUserToGroupRequest,
  ListGroupsForUserRequest,
  ListGroupsForUserResponse,
  RemoveUserFromGroupRequest,
} from '@aws-sdk/client-iam';
import type { RequestContext } from '@slipway/wire';
import { describeGroup } from '../describe.ts';
import { limitExceeded, noSuchEntity } from '../errors.ts';
import { changed, findGroup, findUser } from '../lookup.ts';
import { globalScope, type IamParts } from '../needs.ts';
import { paged } from '../paged.ts';

const groupsMax = 10;

/** Once more is as good as once. */
export function addUserToGroup(parts: IamParts) {
  return async (input: AddUserToGroupRequest, { scope }: RequestContext): Promise<object> => {
    findUser(parts, { scope, name: input.UserName });
    const group = findGroup(parts, { scope, name: input.GroupName });
    await changed(parts.users, { kind: 'user', scope, name: input.UserName }, (user) => {
      const { groups = [] } = user;
      if (groups.includes(group.name)) return user;
      if (groups.length >= groupsMax)
        throw limitExceeded(`Cannot exceed quota for GroupsPerUser: ${groupsMax}`);
      return { ...user, groups: [...groups, group.name] };
    });
    return {};
  };
}

export function removeUserFromGroup(parts: IamParts) {
  return async (input: RemoveUserFromGroupRequest, { scope }: RequestContext): Promise<object> => {
    const group = findGroup(parts, { scope, name: input.GroupName });
    await changed(parts.users, { kind: 'user', scope, name: input.UserName }, (user) => {
      const { groups = [] } = user;
      if (!groups.includes(group.name))
        throw noSuchEntity(`User ${user.name} not in group ${group.name}`);
      return { ...user, groups: groups.filter((name) => name !== group.name) };
    });
    return {};
  };
}

export function listGroupsForUser(parts: IamParts) {
  return (
    input: ListGroupsForUserRequest,
    { scope }: RequestContext,
  ): ListGroupsForUserResponse => {
    const { groups: names = [] } = findUser(parts, { scope, name: input.UserName });
    const groups = parts.groups.list(globalScope(scope)).filter(({ name }) => names.includes(name));
    const { items, more } = paged(groups, { Marker: input.Marker, MaxItems: input.MaxItems });
    return { Groups: items.map((group) => describeGroup(scope, group)), ...more };
  };
}
