import type { Scope } from '@slipway/base';
import type { Principal, SignatureScope } from '@slipway/wire';

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
}

export interface Identity {
  readonly principal: Principal;
  readonly scope: Scope;
}

const defaultRegion = 'us-east-1';
const regionName = /^[a-z]{2}(-[a-z]+)+-\d{1,2}$/;

/**
 * Who sends the request. Any credentials are taken as they are (signatures are verified in strict mode only):
 * an access key of the credentials file is that user, any other is a session of the role `Slipway`, so that
 * SageMaker's SDK finds an execution role in it.
 */
export class Identities {
  readonly #settings: IdentitySettings;
  readonly #scopes = new Map<string, Scope>();

  constructor(settings: IdentitySettings) {
    this.#settings = settings;
  }

  of(signature: SignatureScope | undefined): Identity {
    const user = signature && this.#settings.users.get(signature.accessKeyId);
    const accountId = user?.accountId ?? this.#settings.accountId;
    const region =
      signature && regionName.test(signature.region) ? signature.region : defaultRegion;
    return {
      scope: this.#scope(accountId, region),
      principal: {
        accessKeyId: signature?.accessKeyId,
        accountId,
        arn: user?.arn ?? `arn:aws:sts::${accountId}:assumed-role/Slipway/local`,
      },
    };
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
