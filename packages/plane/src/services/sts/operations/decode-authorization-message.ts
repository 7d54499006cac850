import { AwsServiceError } from '@slipway/wire';

/** Nothing here encodes its refusals: they say in words why. So no message is one. */
export function decodeAuthorizationMessage(): never {
  throw new AwsServiceError({
    code: 'InvalidAuthorizationMessageException',
    message: 'Message is not valid.',
  });
}
