import type { Scope } from '@slipway/base';

/** What a `KeyId` member means: a key or an alias of this account and region. */
export type KeyReference =
  | { readonly kind: 'key'; readonly keyId: string }
  | { readonly kind: 'alias'; readonly name: string }
  /** A key of another account in this region. */
  | { readonly kind: 'foreign'; readonly accountId: string; readonly keyId: string }
  /** Of another region, or an alias of another account. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'malformed-arn' }
  | { readonly kind: 'malformed' };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const arnPattern = /^arn:aws:kms:([a-z0-9-]+):(\d{12}):(key\/.+|alias\/.+)$/;

export function parseKeyReference(text: string, scope: Scope): KeyReference {
  if (!text.startsWith('arn:')) return parseName(text);
  const [, region, accountId, resource = ''] = arnPattern.exec(text) ?? [];
  if (region === undefined) return { kind: 'malformed-arn' };
  if (region !== scope.region) return { kind: 'elsewhere' };
  const named = parseName(resource.startsWith('key/') ? resource.slice('key/'.length) : resource);
  if (accountId === scope.accountId) return named;
  if (named.kind !== 'key' || accountId === undefined) return { kind: 'elsewhere' };
  return { kind: 'foreign', accountId, keyId: named.keyId };
}

function parseName(text: string): KeyReference {
  if (text.startsWith('alias/')) return { kind: 'alias', name: text };
  return uuid.test(text) ? { kind: 'key', keyId: text } : { kind: 'malformed' };
}
