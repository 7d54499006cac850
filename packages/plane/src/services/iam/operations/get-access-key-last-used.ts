import type {
  GetAccessKeyLastUsedRequest,
  GetAccessKeyLastUsedResponse,
} from '@aws-sdk/client-iam';
import { AwsServiceError, type RequestContext } from '@slipway/wire';
import { type IamParts, keyScope } from '../needs.ts';

/** `N/A` for a key that was never used. */
export function getAccessKeyLastUsed({ accessKeys, keyUses }: IamParts) {
  return (
    { AccessKeyId: id = '' }: GetAccessKeyLastUsedRequest,
    { scope }: RequestContext,
  ): GetAccessKeyLastUsedResponse => {
    const key = accessKeys.find(keyScope, [id]);
    if (key?.accountId !== scope.accountId) {
      throw new AwsServiceError({
        code: 'AccessDenied',
        status: 403,
        message: `The access key ${id} is not one of this account.`,
      });
    }
    const use = keyUses.find(keyScope, [id]);
    return {
      UserName: key.userName,
      AccessKeyLastUsed: {
        ...(use ? { LastUsedDate: new Date(use.at) } : { LastUsedDate: undefined }),
        ServiceName: use?.service ?? 'N/A',
        Region: use?.region ?? 'N/A',
      },
    };
  };
}
