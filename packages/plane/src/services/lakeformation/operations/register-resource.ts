import type {
  RegisterResourceRequest,
  RegisterResourceResponse,
} from '@aws-sdk/client-lakeformation';
import type { RequestContext } from '@slipway/wire';
import { parseRoleArn } from '../../../resources/role-arn.ts';
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
    checkInput(input);
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

function checkInput({ ResourceArn = '', RoleArn, UseServiceLinkedRole }: RegisterResourceRequest) {
  if (placeOfArn(ResourceArn) === undefined)
    throw invalidInput(`${ResourceArn} is not the ARN of a bucket or of a prefix in one.`);
  if (RoleArn !== undefined && parseRoleArn(RoleArn) === undefined)
    throw invalidInput(`${RoleArn} is not the ARN of a role.`);
  if (RoleArn === undefined && UseServiceLinkedRole !== true)
    throw invalidInput('Either RoleArn or UseServiceLinkedRole must be given.');
}
