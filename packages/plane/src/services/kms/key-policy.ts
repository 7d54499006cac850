import type { KeyRecord } from './domain/key.ts';
import type { KmsStore } from './store.ts';

/** The policy of a key: as it was given, else KMS's own. */
export function keyPolicyOf(store: Pick<KmsStore, 'aliases'>, key: KeyRecord): string {
  if (key.policy !== undefined) return key.policy;
  if (key.manager === 'CUSTOMER') return defaultPolicy(key.accountId);
  const alias = store.aliases(key).find(({ keyId }) => keyId === key.keyId)?.name ?? '';
  return managedPolicy(key, alias.slice(alias.lastIndexOf('/') + 1));
}

/**
 * It leaves the decision to IAM. Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
 * (2026-11).
 */
function defaultPolicy(accountId: string): string {
  const statement = {
    Sid: 'Enable IAM User Permissions',
    Effect: 'Allow',
    Principal: { AWS: `arn:aws:iam::${accountId}:root` },
    Action: 'kms:*',
    Resource: '*',
  };
  return JSON.stringify({ Version: '2012-10-17', Id: 'key-default-1', Statement: [statement] });
}

/**
 * Of a key that AWS makes for one of its services: everybody in the account may use it, through that service.
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#aws-managed-cmk (2026-11).
 */
function managedPolicy({ accountId, region }: KeyRecord, service: string): string {
  const viaService = {
    'kms:CallerAccount': accountId,
    'kms:ViaService': `${service}.${region}.amazonaws.com`,
  };
  const statements = [
    {
      Sid: `Allow access through ${service} for all principals in the account that are authorized to use it`,
      Effect: 'Allow',
      Principal: { AWS: '*' },
      Action: [
        ...['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*'],
        ...['kms:CreateGrant', 'kms:DescribeKey'],
      ],
      Resource: '*',
      Condition: { StringEquals: viaService },
    },
    {
      Sid: 'Allow direct access to key metadata to the account',
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${accountId}:root` },
      Action: ['kms:Describe*', 'kms:Get*', 'kms:List*', 'kms:RevokeGrant'],
      Resource: '*',
    },
  ];
  return JSON.stringify({ Version: '2012-10-17', Id: `auto-${service}-2`, Statement: statements });
}
