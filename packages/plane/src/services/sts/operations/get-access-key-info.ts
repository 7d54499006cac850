import type { GetAccessKeyInfoRequest, GetAccessKeyInfoResponse } from '@aws-sdk/client-sts';
import type { RequestContext } from '@slipway/wire';
import { validationError } from '../errors.ts';
import type { StsNeeds } from '../needs.ts';

/** The account of an access key of IAM, or of the caller's own. Keys of AWS have theirs in their names; ours do not. */
export function getAccessKeyInfo({ userKeys }: StsNeeds) {
  return (
    { AccessKeyId: id = '' }: GetAccessKeyInfoRequest,
    { principal }: RequestContext,
  ): GetAccessKeyInfoResponse => {
    const own = principal.accessKeyId === id ? principal.accountId : undefined;
    const account = own ?? userKeys.accountOf(id);
    if (account === undefined) throw validationError(`${id} is no access key of this plane.`);
    return { Account: account };
  };
}
