import type { UserKeys } from '#ports/user-keys.ts';
import { parseRoleArn } from '../../resources/role-arn.ts';
import { arnOf, type StoredUser, tagsOf } from './domain/entity.ts';
import { globalScope, type IamParts, keyScope } from './needs.ts';

/** What a secret is sealed with. */
export function secretContext(accessKeyId: string): string {
  return `iam access key ${accessKeyId}`;
}

/** A use is noted no more often than that. */
const noteMs = 60_000;

export function createUserKeys(
  parts: Pick<IamParts, 'accessKeys' | 'keyUses' | 'users' | 'roles' | 'masterKey' | 'clock'>,
): UserKeys {
  const { accessKeys, keyUses, users, masterKey, clock } = parts;
  /** Access key to when its use was last noted. */
  const noted = new Map<string, number>();
  return {
    find(accessKeyId) {
      const key = accessKeys.find(keyScope, [accessKeyId]);
      if (!key?.isActive) return undefined;
      const { accountId, userName, sealedSecret } = key;
      const user = users.find(globalScope({ accountId }), [userName]);
      const secret = masterKey.unwrap(
        Buffer.from(sealedSecret, 'base64'),
        secretContext(accessKeyId),
      );
      if (!user || !secret) return undefined;
      return {
        secretAccessKey: secret.toString(),
        accountId,
        arn: arnOf('user', accountId, user),
        userId: user.id,
        tags: tagsOf(user),
      };
    },
    accountOf: (accessKeyId) => accessKeys.find(keyScope, [accessKeyId])?.accountId,
    used(accessKeyId, use) {
      const at = clock.now();
      if (at - (noted.get(accessKeyId) ?? 0) < noteMs) return;
      noted.set(accessKeyId, at);
      const entry = { scope: keyScope, path: [accessKeyId], value: { at, ...use } };
      // Nobody waits for it; one that is lost is made up for by the next.
      keyUses.put(entry).catch(() => noted.delete(accessKeyId));
    },
    tagsOf(arn) {
      const named = parseRoleArn(arn);
      const role = named && parts.roles.find(globalScope(named), [named.name]);
      const holder = role ?? userOf(users, arn);
      return holder ? tagsOf(holder) : new Map();
    },
    hasUser: (arn) => userOf(users, arn) !== undefined,
  };
}

function userOf(users: IamParts['users'], arn: string): StoredUser | undefined {
  const { accountId, name } =
    /^arn:aws:iam::(?<accountId>\d{12}):user\/(?:.*\/)?(?<name>[^/]+)$/.exec(arn)?.groups ?? {};
  if (accountId === undefined || name === undefined) return undefined;
  const user = users.find(globalScope({ accountId }), [name]);
  return user && arnOf('user', accountId, user) === arn ? user : undefined;
}
