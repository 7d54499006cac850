import type { Statement } from '../../../policy/policy-document.ts';

/** Keys that bind everybody to somebody or somewhere, where their values are fixed. */
const binding: readonly string[] = [
  'aws:sourcearn',
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:sourceowner',
  'aws:sourceaccount',
  'aws:sourceip',
  'aws:userid',
  'aws:principalorgid',
  'aws:principalarn',
  'aws:principalaccount',
  's3:x-amz-server-side-encryption-aws-kms-key-id',
  's3:dataaccesspointarn',
  's3:dataaccesspointaccount',
];

/**
 * Whether a policy lets everybody do something.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html,
 * "The meaning of public" (2026-11).
 */
export function isPublicPolicy(statements: readonly Statement[]): boolean {
  return statements.some(
    ({ effect, principals, isNotPrincipal, conditions }) =>
      effect === 'Allow' &&
      (principals?.kind === 'everyone' || isNotPrincipal) &&
      !Object.values(conditions).some((keys) =>
        Object.entries(keys).some(([key, values]) => isFixed(key, values)),
      ),
  );
}

function isFixed(key: string, values: readonly string[]): boolean {
  return (
    binding.includes(key.toLowerCase()) &&
    values.every((value) => !value.includes('*') && !value.includes('$') && !value.endsWith('/0'))
  );
}
