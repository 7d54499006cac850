import type { RequestContext } from '@slipway/wire';
import type { Collection } from '../../../resources/collection.ts';
import type { Entity, EntityKind, Tag } from '../domain/entity.ts';
import { findPolicy, policyNotFound } from '../find-policy.ts';
import { changed, found } from '../lookup.ts';
import type { IamParts } from '../needs.ts';
import { pagedNames } from '../paged.ts';
import { withoutTags, withTags } from '../tag-list.ts';

interface TagInput {
  readonly UserName?: string | undefined;
  readonly RoleName?: string | undefined;
  readonly InstanceProfileName?: string | undefined;
  readonly PolicyArn?: string | undefined;
  readonly Tags?: readonly Tag[] | undefined;
  readonly TagKeys?: readonly string[] | undefined;
  readonly Marker?: string | undefined;
  readonly MaxItems?: number | undefined;
}

type Scoped = Pick<RequestContext, 'scope'>;

/** Something with tags, found by what the request names. */
export interface Tagged {
  get(input: TagInput, context: Scoped): Entity;
  change(
    input: TagInput,
    context: Scoped,
    change: (tags: readonly Tag[]) => readonly Tag[],
  ): Promise<void>;
}

function tagged<Kept extends Entity>(
  collection: Collection<Kept>,
  kind: EntityKind,
  nameOf: (input: TagInput, context: Scoped) => string | undefined,
): Tagged {
  return {
    get: (input, context) =>
      found(collection, { kind, scope: context.scope, name: nameOf(input, context) }),
    async change(input, context, change) {
      const named = { kind, scope: context.scope, name: nameOf(input, context) };
      await changed(collection, named, (entity) => ({ ...entity, tags: change(entity.tags) }));
    },
  };
}

export function taggedUsers({ users }: IamParts): Tagged {
  return tagged(users, 'user', ({ UserName }) => UserName);
}

export function taggedRoles({ roles }: IamParts): Tagged {
  return tagged(roles, 'role', ({ RoleName }) => RoleName);
}

export function taggedProfiles({ profiles }: IamParts): Tagged {
  return tagged(profiles, 'instance-profile', ({ InstanceProfileName }) => InstanceProfileName);
}

export function taggedPolicies(parts: IamParts): Tagged {
  return tagged(
    parts.policies,
    'policy',
    ({ PolicyArn: arn }, { scope }) =>
      findPolicy(parts, scope, { arn, missing: policyNotFound }).name,
  );
}

/** TagUser, TagRole, TagInstanceProfile, TagPolicy */
export function tag(things: Tagged) {
  return async (input: TagInput, context: RequestContext): Promise<object> => {
    await things.change(input, context, (tags) => withTags(tags, input.Tags));
    return {};
  };
}

/** UntagUser, UntagRole, UntagInstanceProfile, UntagPolicy: keys that are not there do not matter. */
export function untag(things: Tagged) {
  return async (input: TagInput, context: RequestContext): Promise<object> => {
    await things.change(input, context, (tags) => withoutTags(tags, input.TagKeys));
    return {};
  };
}

/** ListUserTags, ListRoleTags, ListInstanceProfileTags, ListPolicyTags */
export function listTags(things: Tagged) {
  return (input: TagInput, context: RequestContext) => {
    const { tags } = things.get(input, context);
    const place = new Map(tags.map((each, index) => [each, String(index).padStart(3, '0')]));
    const { items, more } = pagedNames(tags, (each) => place.get(each) ?? '', input);
    return { Tags: items.map(({ Key, Value }) => ({ Key, Value })), ...more };
  };
}
