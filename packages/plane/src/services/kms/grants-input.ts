import type { GrantListEntry } from '@aws-sdk/client-kms';
import type { GrantRecord } from './domain/grant.ts';
import { keyArn } from './domain/key.ts';
import { invalidArn } from './errors.ts';

/** The ARN of somebody, as a grant names them. */
export function principalArn(text = ''): string {
  if (!/^arn:aws[\w-]*:(iam|sts)::\d{12}:(root|[\w-]+\/.+)$/.test(text)) throw invalidArn(text);
  return text;
}

export function describeGrant(grant: GrantRecord): GrantListEntry {
  const { constraints } = grant;
  return {
    KeyId: keyArn(grant, grant.keyId),
    GrantId: grant.grantId,
    ...(grant.name !== undefined && { Name: grant.name }),
    CreationDate: new Date(grant.createdAt),
    GranteePrincipal: grant.grantee,
    ...(grant.retiring !== undefined && { RetiringPrincipal: grant.retiring }),
    IssuingAccount: grant.issuer,
    Operations: [...grant.operations] as GrantListEntry['Operations'],
    ...(constraints && {
      Constraints: {
        ...(constraints.equals && { EncryptionContextEquals: { ...constraints.equals } }),
        ...(constraints.subset && { EncryptionContextSubset: { ...constraints.subset } }),
      },
    }),
  };
}
