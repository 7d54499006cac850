import type {
  RegisterResourceRequest,
  RegisterResourceResponse,
} from '@aws-sdk/client-lakeformation';
import type { RequestContext } from '@slipway/wire';
import { placeOfArn } from '../domain/registered-resource.ts';
import { alreadyExists, invalidInput } from '../errors.ts';
import type { LakeParts } from '../needs.ts';

const serviceRole =
  'role/aws-service-role/lakeformation.amazonaws.com/AWSServiceRoleForLakeFormationDataAccess';

export function registerResource({ store, clock }: LakeParts) {
  return async (
    input: RegisterResourceRequest,
    { scope }: RequestContext,
  ): Promise<RegisterResourceResponse> => {
    const arn = input.ResourceArn ?? '';
    if (placeOfArn(arn) === undefined)
      throw invalidInput(`${arn} is not the ARN of a bucket or of a prefix in one.`);
    if (input.RoleArn === undefined && input.UseServiceLinkedRole !== true)
      throw invalidInput('Either RoleArn or UseServiceLinkedRole must be given.');
    const value = {
      arn,
      roleArn: input.RoleArn ?? `arn:aws:iam::${scope.accountId}:${serviceRole}`,
      withFederation: input.WithFederation ?? false,
      hybrid: input.HybridAccessEnabled ?? false,
      modifiedAt: clock.now(),
    };
    if (!(await store.resources.insert({ scope, path: [arn], value })))
      throw alreadyExists('Resource is already registered');
    return {};
  };
}
