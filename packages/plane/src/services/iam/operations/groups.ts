import type {
  CreateGroupRequest,
  CreateGroupResponse,
  DeleteGroupRequest,
  GetGroupRequest,
  GetGroupResponse,
  ListGroupsRequest,
  ListGroupsResponse,
  UpdateGroupRequest,
} from '@aws-sdk/client-iam';
import type { RequestContext } from '@slipway/wire';
import { describeGroup, describeUser } from '../describe.ts';
import { entityId, type StoredGroup } from '../domain/entity.ts';
import { deleteConflict, entityAlreadyExists } from '../errors.ts';
import { findGroup, isTaken } from '../lookup.ts';
import { globalScope, type IamParts } from '../needs.ts';
import { paged } from '../paged.ts';

const exists = (name: string) => entityAlreadyExists(`Group with name ${name} already exists.`);

export function createGroup({ groups, clock, ids }: IamParts) {
  return async (
    { GroupName: name = '', Path }: CreateGroupRequest,
    { scope }: RequestContext,
  ): Promise<CreateGroupResponse> => {
    const group: StoredGroup = {
      name,
      id: entityId('group', ids.uuid()),
      path: Path ?? '/',
      tags: [],
      createdAt: clock.now(),
      inlinePolicies: {},
      attachedPolicies: [],
    };
    if (
      isTaken(groups, { scope, name }) ||
      !(await groups.insert({ scope: globalScope(scope), path: [name], value: group }))
    )
      throw exists(name);
    return { Group: describeGroup(scope, group) };
  };
}

/** With its users, by pages. */
export function getGroup(parts: IamParts) {
  return (input: GetGroupRequest, { scope }: RequestContext): GetGroupResponse => {
    const group = findGroup(parts, { scope, name: input.GroupName });
    const { Marker, MaxItems } = input;
    const { items, more } = paged(membersOf(parts, scope, group.name), { Marker, MaxItems });
    const Users = items.map((user) => describeUser(scope, { ...user, tags: [] }));
    return { Group: describeGroup(scope, group), Users, ...more };
  };
}

export function listGroups({ groups }: IamParts) {
  return (input: ListGroupsRequest, { scope }: RequestContext): ListGroupsResponse => {
    const { items, more } = paged(groups.list(globalScope(scope)), input);
    return { Groups: items.map((group) => describeGroup(scope, group)), ...more };
  };
}

/** A new name goes to its users in the same commit. */
export function updateGroup(parts: IamParts) {
  return async (input: UpdateGroupRequest, { scope }: RequestContext): Promise<object> => {
    const group = findGroup(parts, { scope, name: input.GroupName });
    const { NewGroupName: name = group.name, NewPath = group.path } = input;
    const { groups, users } = parts;
    const place = globalScope(scope);
    const value = { ...group, name, path: NewPath };
    if (name === group.name) {
      await groups.put({ scope: place, path: [name], value });
      return {};
    }
    const members = membersOf(parts, scope, group.name).map((user) => {
      const renamed = user.groups?.map((each) => (each === group.name ? name : each));
      return users.change({
        scope: place,
        path: [user.name],
        value: { ...user, groups: renamed },
      });
    });
    const also = [groups.removal({ scope: place, path: [group.name] }), ...members];
    if (!(await groups.insert({ scope: place, path: [name], value }, also))) throw exists(name);
    return {};
  };
}

export function deleteGroup(parts: IamParts) {
  return async (input: DeleteGroupRequest, { scope }: RequestContext): Promise<object> => {
    const group = findGroup(parts, { scope, name: input.GroupName });
    if (membersOf(parts, scope, group.name).length > 0)
      throw deleteConflict('Cannot delete entity, must remove users from group first.');
    if (group.attachedPolicies.length > 0)
      throw deleteConflict('Cannot delete entity, must detach all policies first.');
    if (Object.keys(group.inlinePolicies).length > 0)
      throw deleteConflict('Cannot delete entity, must delete policies first.');
    await parts.groups.remove({ scope: globalScope(scope), path: [group.name] });
    return {};
  };
}

function membersOf({ users }: IamParts, scope: RequestContext['scope'], name: string) {
  return users.list(globalScope(scope)).filter(({ groups }) => groups?.includes(name));
}
