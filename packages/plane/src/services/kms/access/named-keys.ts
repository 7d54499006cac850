type Input = Readonly<Record<string, unknown>>;

/** What of a request has to be allowed: an action, and the key that it is about. */
export interface NamedKey {
  readonly action: string;
  /** An id, an alias or an ARN; or a ciphertext, which names its key. */
  readonly key: string | Uint8Array;
  readonly context?: unknown;
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
const bytes = (value: unknown) => (value instanceof Uint8Array ? value : new Uint8Array());

/** Operations that are about all keys, or about none yet. */
const general: ReadonlySet<string> = new Set([
  ...['CreateKey', 'GenerateRandom', 'ListAliases', 'ListKeys', 'ListRetirableGrants'],
]);

export function isGeneral(operation: string): boolean {
  return general.has(operation);
}

/**
 * The keys of a request.
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/kms-api-permissions-reference.html (2026-11).
 */
export function namedKeys(operation: string, input: Input): readonly NamedKey[] {
  const action = `kms:${operation}`;
  switch (operation) {
    // The grant says who may give it back.
    case 'RetireGrant':
      return [];
    case 'CreateAlias':
      return [{ action, key: text(input['TargetKeyId']) ?? '' }];
    case 'DeleteAlias':
      return [{ action, key: text(input['AliasName']) ?? '' }];
    case 'UpdateAlias':
      return ['AliasName', 'TargetKeyId'].map((member) => ({
        ...{ action, key: text(input[member]) ?? '' },
      }));
    case 'ReEncrypt': {
      const source = text(input['SourceKeyId']) ?? bytes(input['CiphertextBlob']);
      return [
        { action: 'kms:ReEncryptFrom', key: source, context: input['SourceEncryptionContext'] },
        {
          action: 'kms:ReEncryptTo',
          key: text(input['DestinationKeyId']) ?? '',
          context: input['DestinationEncryptionContext'],
        },
      ];
    }
    case 'Decrypt': {
      const key = text(input['KeyId']) ?? bytes(input['CiphertextBlob']);
      return [{ action, key, context: input['EncryptionContext'] }];
    }
    default:
      return [{ action, key: text(input['KeyId']) ?? '', context: input['EncryptionContext'] }];
  }
}
