import type { RequestContext } from '@slipway/wire';
import type { Collection } from '../../resources/collection.ts';
import type { PolicyHolder } from './domain/entity.ts';
import { protectedRole } from './errors.ts';
import { changed, found } from './lookup.ts';
import type { IamParts } from './needs.ts';

/** Input members that name a holder, a policy of its, or both. */
export interface HolderInput {
  readonly UserName?: string | undefined;
  readonly GroupName?: string | undefined;
  readonly RoleName?: string | undefined;
  readonly PolicyName?: string | undefined;
  readonly PolicyDocument?: string | undefined;
  readonly PolicyArn?: string | undefined;
  readonly PathPrefix?: string | undefined;
  readonly Marker?: string | undefined;
  readonly MaxItems?: number | undefined;
}

/** Users, groups and roles have policies in the same way: inline ones, and managed ones that are attached. */
export interface PolicyHolders {
  readonly kind: HolderKind;
  /** Characters of all inline policies together, white space left out. */
  readonly inlineCharactersMax: number;
  name(input: HolderInput): string;
  get(input: HolderInput, context: Scoped): PolicyHolder;
  change(
    input: HolderInput,
    context: Scoped,
    change: (holder: PolicyHolder) => Partial<PolicyHolder>,
  ): Promise<void>;
}

type HolderKind = 'user' | 'group' | 'role';

type Scoped = Pick<RequestContext, 'scope'>;

export function userHolders({ users }: IamParts): PolicyHolders {
  return holders(users, {
    kind: 'user',
    inlineCharactersMax: 2048,
    name: ({ UserName }) => UserName,
  });
}

export function groupHolders({ groups }: IamParts): PolicyHolders {
  return holders(groups, {
    kind: 'group',
    inlineCharactersMax: 5120,
    name: ({ GroupName }) => GroupName,
  });
}

export function roleHolders({ roles }: IamParts): PolicyHolders {
  return holders(roles, {
    kind: 'role',
    inlineCharactersMax: 10_240,
    name: ({ RoleName }) => RoleName,
  });
}

interface Kind {
  readonly kind: HolderKind;
  readonly inlineCharactersMax: number;
  readonly name: (input: HolderInput) => string | undefined;
}

function holders<Holder extends PolicyHolder>(
  collection: Collection<Holder>,
  { kind, inlineCharactersMax, name }: Kind,
): PolicyHolders {
  return {
    kind,
    inlineCharactersMax,
    name: (input) => name(input) ?? '',
    get: (input, { scope }) => found(collection, { kind, scope, name: name(input) }),
    async change(input, { scope }, change) {
      await changed(collection, { kind, scope, name: name(input) }, (holder) => {
        if (holder.path.startsWith('/aws-service-role/')) throw protectedRole(holder.name);
        return { ...holder, ...change(holder) };
      });
    },
  };
}
