import type { Scope } from '@slipway/base';
import { AwsServiceError, type Principal, type SignatureScope } from '@slipway/wire';
import type { AccessKey, AccessKeys } from '#ports/access-keys.ts';
import type { Session, Sessions } from '#ports/sessions.ts';

/** A user named in the credentials file. */
export interface StaticUser {
  readonly accessKeyId: string;
  readonly secretAccessKey: string | undefined;
  readonly accountId: string;
  readonly arn: string;
}

export interface IdentitySettings {
  readonly accountId: string;
  readonly users: ReadonlyMap<string, StaticUser>;
  /** Undefined while the plane starts, resets or stops. */
  readonly sessions: () => Sessions | undefined;
}

export interface Identity {
  readonly principal: Principal;
  readonly scope: Scope;
}

const defaultRegion = 'us-east-1';
const regionName = /^[a-z]{2}(-[a-z]+)+-\d{1,2}$/;

/**
 * Who sends the request. Any credentials are taken as they are (signatures are verified in strict mode only):
 * an access key of the credentials file is that user, one that this plane vended is its role's session, any other is
 * a session of the role `Slipway`, so that SageMaker's SDK finds an execution role in it.
 */
export class Identities implements AccessKeys {
  readonly #settings: IdentitySettings;
  readonly #scopes = new Map<string, Scope>();

  constructor(settings: IdentitySettings) {
    this.#settings = settings;
  }

  /** Throws AWS's refusal of a session token that is damaged or over. */
  of(signature: SignatureScope | undefined, token?: string): Identity {
    if (!signature && this.#settings.users.size > 0) return anonymous;
    const user = signature && this.#settings.users.get(signature.accessKeyId);
    const session = signature && this.#session(signature, token);
    const accountId = user?.accountId ?? session?.accountId ?? this.#settings.accountId;
    const region =
      signature && regionName.test(signature.region) ? signature.region : defaultRegion;
    return {
      scope: this.#scope(accountId, region),
      principal: {
        accessKeyId: signature?.accessKeyId,
        accountId,
        ...principalOf({ user, session, accountId }),
        ...(this.#settings.users.size > 0 && { isChecked: true }),
      },
    };
  }

  /** Whose an access key is that is not told by a signature of the request's head. */
  find(accessKeyId: string): AccessKey | undefined {
    const { users } = this.#settings;
    if (users.size > 0 && !users.has(accessKeyId)) return undefined;
    const scope = { accessKeyId, date: '', region: defaultRegion, signingName: 's3' };
    return {
      principal: this.of(scope).principal,
      secretAccessKey: users.get(accessKeyId)?.secretAccessKey,
    };
  }

  #session({ accessKeyId, signingName }: SignatureScope, token?: string): Session | undefined {
    const reading = this.#settings.sessions()?.read(accessKeyId, token);
    switch (reading?.kind) {
      case 'session':
        return reading.session;
      case 'expired':
        throw new AwsServiceError({
          code: signingName === 's3' ? 'ExpiredToken' : 'ExpiredTokenException',
          message: 'The security token included in the request is expired',
        });
      case 'invalid':
        throw new AwsServiceError({
          code: signingName === 's3' ? 'InvalidToken' : 'UnrecognizedClientException',
          message: 'The security token included in the request is invalid',
        });
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

interface Known {
  readonly user: StaticUser | undefined;
  readonly session: Session | undefined;
  readonly accountId: string;
}

function principalOf({ user, session, accountId }: Known): Pick<Principal, 'arn' | 'roleArn'> {
  if (user) return { arn: user.arn };
  if (session) return { arn: session.sessionArn, roleArn: session.roleArn };
  return {
    arn: `arn:aws:sts::${accountId}:assumed-role/Slipway/local`,
    roleArn: `arn:aws:iam::${accountId}:role/Slipway`,
  };
}
