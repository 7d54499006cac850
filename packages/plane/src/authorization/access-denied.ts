import { AwsServiceError, type Principal, type ServiceDefinition } from '@slipway/wire';
import type { PolicyDecision } from '../policy/evaluate-policy.ts';

export interface Denial {
  readonly principal: Principal;
  readonly action: string;
  readonly resource: string;
  readonly decision: PolicyDecision;
  /** Whether the policy of the resource denies it, and not one of the caller's. */
  readonly isByResource?: boolean;
}

/** `User: ... is not authorized to perform: ...`, as AWS says it. */
export function denialMessage(denial: Denial): string {
  const { principal, action, resource, decision, isByResource = false } = denial;
  const reason =
    decision === 'deny'
      ? `with an explicit deny in ${isByResource ? 'a resource' : 'an identity'}-based policy`
      : `because no identity-based policy allows the ${action} action`;
  return `User: ${principal.arn} is not authorized to perform: ${action} on resource: ${resource} ${reason}`;
}

/** The refusal of a service other than S3, in its code. */
export function accessDenied(
  { protocol }: Pick<ServiceDefinition, 'protocol'>,
  denial: Denial,
): AwsServiceError {
  const message = denialMessage(denial);
  switch (protocol) {
    case 'ec2-query':
      return new AwsServiceError({
        code: 'UnauthorizedOperation',
        message: `You are not authorized to perform this operation. ${message}`,
        status: 403,
      });
    case 'aws-query':
      return new AwsServiceError({ code: 'AccessDenied', message, status: 403 });
    case 'rest-json':
      return new AwsServiceError({ code: 'AccessDeniedException', message, status: 403 });
    default:
      return new AwsServiceError({ code: 'AccessDeniedException', message });
  }
}
