import type { UpdateUserRequest } from '@aws-sdk/client-iam';
import type { RequestContext } from '@slipway/wire';
import { entityAlreadyExists } from '../errors.ts';
import { changed, findUser } from '../lookup.ts';
import { globalScope, type IamParts, keyScope } from '../needs.ts';

/** Another path, another name: the user stays who it is, with its access keys, groups and policies. */
export function updateUser(parts: IamParts) {
  return async (input: UpdateUserRequest, { scope }: RequestContext): Promise<object> => {
    const { UserName: name = '', NewUserName: newName = name, NewPath } = input;
    if (newName === name) {
      await changed(parts.users, { kind: 'user', scope, name }, (user) => ({
        ...user,
        path: NewPath ?? user.path,
      }));
      return {};
    }
    const user = findUser(parts, { scope, name });
    const place = globalScope(scope);
    const keys = parts.accessKeys
      .list(keyScope)
      .filter((key) => key.accountId === scope.accountId && key.userName === name)
      .map((key) =>
        parts.accessKeys.change({
          scope: keyScope,
          path: [key.id],
          value: { ...key, userName: newName },
        }),
      );
    const value = { ...user, name: newName, path: NewPath ?? user.path };
    const also = [parts.users.removal({ scope: place, path: [name] }), ...keys];
    if (!(await parts.users.insert({ scope: place, path: [newName], value }, also)))
      throw entityAlreadyExists(`User with name ${newName} already exists.`);
    return {};
  };
}
