import type { Scope } from '@slipway/base';
import { AwsServiceError, type Principal, type SignatureScope } from '@slipway/wire';
import type { AccessKey, AccessKeys } from '#ports/access-keys.ts';
import type { Session, Sessions, SessionTags } from '#ports/sessions.ts';
import type { UserKey, UserKeys } from '#ports/user-keys.ts';
import { ownRoleArn } from '../resources/own-role.ts';
import { expiredToken, invalidToken } from './token-refusals.ts';

/** A user named in the credentials file, or the root user of the plane's account. */
export interface StaticUser {
  readonly accessKeyId: string;
  readonly secretAccessKey: string | undefined;
  readonly accountId: string;
  readonly arn: string;
  /** Policy documents. Without any the user may do everything. */
  readonly policies?: readonly string[];
}

/** `off`: any credentials. `sign`: the signature must be right. `enforce`: policies decide as well. */
export type AuthMode = 'off' | 'sign' | 'enforce';

export interface IdentitySettings {
  readonly accountId: string;
  /** `off` when not given. */
  readonly mode?: AuthMode;
  readonly users: ReadonlyMap<string, StaticUser>;
  readonly root?: StaticUser | undefined;
  /** Undefined while the plane starts, resets or stops. */
  readonly sessions: () => Sessions | undefined;
  readonly userKeys?: () => UserKeys | undefined;
}

export interface Identity {
  readonly principal: Principal;
  readonly scope: Scope;
}

const defaultRegion = 'us-east-1';
const regionName = /^[a-z]{2}(-[a-z]+)+-\d{1,2}$/;

type Known = Partial<Principal> & Pick<Principal, 'accountId' | 'arn'>;

/**
 * Who sends the request. An access key of the credentials file is that user, one of IAM its user, one that this plane
 * vended is its session. Where signatures are not verified, any other is a session of the role `Slipway`, so that
 * SageMaker's SDK finds an execution role in it.
 */
export class Identities implements AccessKeys {
  readonly #settings: IdentitySettings;
  readonly #scopes = new Map<string, Scope>();

  constructor(settings: IdentitySettings) {
    this.#settings = settings;
  }

  get mode(): AuthMode {
    return this.#settings.mode ?? 'off';
  }

  /** Throws AWS's refusal of a session token that is damaged or over. */
  of(signature: SignatureScope | undefined, token?: string): Identity {
    if (!signature && (this.#settings.users.size > 0 || this.mode !== 'off')) return anonymous;
    const accessKeyId = signature?.accessKeyId;
    const known = (signature && this.#known(signature, token)) ?? this.#anybody();
    const region =
      signature && regionName.test(signature.region) ? signature.region : defaultRegion;
    const isChecked = this.#settings.users.size > 0 || this.mode === 'enforce';
    return {
      scope: this.#scope(known.accountId, region),
      principal: { accessKeyId, ...known, ...(isChecked && { isChecked }) },
    };
  }

  /** The secret of an access key, for the verification of a signature; undefined when the key is not known. */
  secretOf({ accessKeyId, signingName }: SignatureScope, token?: string): string | undefined {
    const user = this.#staticUser(accessKeyId);
    if (user) return user.secretAccessKey;
    const session = this.#session({ accessKeyId, signingName }, token);
    if (session) return this.#settings.sessions()?.secretOf(accessKeyId);
    return this.#settings.userKeys?.()?.find(accessKeyId)?.secretAccessKey;
  }

  /** Whose an access key is that is not told by a signature of the request's head. */
  find(accessKeyId: string, token?: string): AccessKey | undefined {
    const scope = { accessKeyId, date: '', region: defaultRegion, signingName: 's3' };
    const secretAccessKey = this.secretOf(scope, token);
    const isOpen = this.#settings.users.size === 0 && this.mode === 'off';
    if (secretAccessKey === undefined && !isOpen && !this.#staticUser(accessKeyId))
      return undefined;
    return { principal: this.of(scope, token).principal, secretAccessKey };
  }

  #known(signature: SignatureScope, token: string | undefined): Known | undefined {
    const { accessKeyId } = signature;
    const user = this.#staticUser(accessKeyId);
    if (user) return this.#ofStatic(user);
    const session = this.#session(signature, token);
    if (session) {
      // Temporary credentials of a user are not for IAM, unless a device vouched for them.
      const isOfUser = session.roleArn === undefined && signature.signingName === 'iam';
      if (isOfUser && this.mode !== 'off') throw unknownKey();
      return this.#ofSession(session);
    }
    const userKeys = this.#settings.userKeys?.();
    const key = userKeys?.find(accessKeyId);
    if (!key) return undefined;
    userKeys?.used(accessKeyId, { service: signature.signingName, region: signature.region });
    return this.#ofUserKey(key);
  }

  #staticUser(accessKeyId: string): StaticUser | undefined {
    const { users, root } = this.#settings;
    return users.get(accessKeyId) ?? (root?.accessKeyId === accessKeyId ? root : undefined);
  }

  #ofStatic({ accountId, arn, policies }: StaticUser): Known {
    const hasPolicies = () => policies !== undefined || this.#settings.userKeys?.()?.hasUser(arn);
    const isUnrestricted = this.mode !== 'enforce' || !hasPolicies();
    return { accountId, arn, isUnrestricted, ...(policies && { policies }) };
  }

  #ofUserKey({ accountId, arn, userId, tags }: UserKey): Known {
    return {
      accountId,
      arn,
      userId,
      isUnrestricted: this.mode !== 'enforce',
      ...(tags && { tags }),
    };
  }

  #ofSession(session: Session): Known {
    const { accountId, roleArn, sessionArn: arn, userId } = session;
    const isUnrestricted = this.mode !== 'enforce' || roleArn === ownRoleArn(accountId);
    const shared = {
      accountId,
      arn,
      ...(userId !== undefined && { userId }),
      ...sessionFacts(session),
      ...(this.mode === 'enforce' && sessionLimits(session)),
    };
    if (roleArn !== undefined) {
      const tags = this.#tags(roleArn, session.tags);
      return { ...shared, roleArn, isUnrestricted, ...(tags.size > 0 && { tags }) };
    }
    const { federatedBy } = session;
    const user = [...this.#settings.users.values(), this.#settings.root].find(
      (each) => each?.arn === (federatedBy ?? arn),
    );
    // Who is vouched for is not the user.
    const tags: ReadonlyMap<string, string> = federatedBy ? new Map() : this.#tags(arn);
    const known = user ? this.#ofStatic(user) : { isUnrestricted };
    return {
      ...known,
      ...shared,
      ...(federatedBy !== undefined && { federatedBy }),
      ...(tags.size > 0 && { tags }),
    };
  }

  /** Of a user or role, after those of its session. Keys are told apart by no case. */
  #tags(arn: string, ofSession: SessionTags = {}): ReadonlyMap<string, string> {
    const tags = new Map(Object.entries(ofSession));
    const names = new Set([...tags.keys()].map((key) => key.toLowerCase()));
    for (const [key, value] of this.#settings.userKeys?.()?.tagsOf(arn) ?? []) {
      if (!names.has(key.toLowerCase())) tags.set(key, value);
    }
    return tags;
  }

  #anybody(): Known {
    const { accountId } = this.#settings;
    if (this.mode !== 'off') throw unknownKey();
    return {
      accountId,
      isUnrestricted: true,
      arn: `arn:aws:sts::${accountId}:assumed-role/Slipway/local`,
      roleArn: `arn:aws:iam::${accountId}:role/Slipway`,
    };
  }

  #session(
    { accessKeyId, signingName }: Pick<SignatureScope, 'accessKeyId' | 'signingName'>,
    token: string | undefined,
  ): Session | undefined {
    const reading = this.#settings.sessions()?.read(accessKeyId, token);
    switch (reading?.kind) {
      case 'session':
        return reading.session;
      case 'expired':
        throw expiredToken(signingName);
      case 'invalid':
        throw invalidToken(signingName);
      default:
        return undefined;
    }
  }

  #scope(accountId: string, region: string): Scope {
    const key = `${accountId}/${region}`;
    let scope = this.#scopes.get(key);
    if (!scope) {
      scope = { accountId, region };
      // Regions come from outside: the pattern keeps them few, the limit keeps the map small.
      if (this.#scopes.size < 1000) this.#scopes.set(key, scope);
    }
    return scope;
  }
}

function sessionFacts({ issuedAt, sourceIdentity, tags = {}, transitiveTagKeys = [] }: Session) {
  const kept = transitiveTagKeys.map((key) => [key, tags[key] ?? ''] as const);
  return {
    ...(issuedAt !== undefined && { issuedAt }),
    ...(sourceIdentity !== undefined && { sourceIdentity }),
    ...(kept.length > 0 && { transitiveTags: new Map(kept) }),
  };
}

function sessionLimits({ policies, policyArns }: Session) {
  return {
    ...(policies && { sessionPolicies: policies }),
    ...(policyArns && { sessionPolicyArns: policyArns }),
  };
}

function unknownKey(): AwsServiceError {
  return new AwsServiceError({
    code: 'InvalidClientTokenId',
    message: 'The security token included in the request is invalid',
    status: 403,
  });
}

/** Where users are told apart, a request that nobody signed is nobody's. */
const anonymous: Identity = {
  scope: { accountId: '', region: defaultRegion },
  principal: {
    accessKeyId: undefined,
    accountId: '',
    arn: '',
    isAnonymous: true,
    isChecked: true,
  },
};
