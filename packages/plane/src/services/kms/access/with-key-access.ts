import { AwsServiceError, type Handler, type Operations, type RequestContext } from '@slipway/wire';
import type { EncryptionContext } from '#ports/kms-keys.ts';
import { keyIdOf } from '../ciphertext.ts';
import { aliasArn, type KeyRecord, keyArn } from '../domain/key.ts';
import type { KeyRing } from '../key-ring.ts';
import type { KeyAccess } from './key-access.ts';
import type { KeyQuestion } from './key-question.ts';
import { isGeneral, type NamedKey, namedKeys } from './named-keys.ts';

/** The operations, each behind the question whether its caller may do that with the key. */
export function withKeyAccess(
  parts: { readonly ring: KeyRing; readonly access: KeyAccess },
  operations: Operations,
): Operations {
  if (!parts.access.isEnforced) return operations;
  const guarded = Object.entries(operations).map(([name, handler]): [string, Handler] => [
    name,
    async (input, context) => {
      await check(parts, { name, input: { ...(input as object) } }, context);
      return await handler(input, context);
    },
  ]);
  return Object.fromEntries(guarded);
}

interface Call {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
}

async function check(
  { ring, access }: { readonly ring: KeyRing; readonly access: KeyAccess },
  { name, input }: Call,
  caller: RequestContext,
): Promise<void> {
  const general: KeyQuestion = { action: `kms:${name}`, caller, input };
  if (isGeneral(name)) {
    access.checkOwn('*', general);
    if (name === 'CreateKey' && input['Tags'] !== undefined)
      access.checkOwn('*', { ...general, action: 'kms:TagResource' });
    return;
  }
  const { AliasName: alias } = input;
  if (typeof alias === 'string') access.checkOwn(aliasArn(caller.scope, alias), general);
  for (const named of namedKeys(name, input)) {
    const question: KeyQuestion = {
      ...{ action: named.action, caller, input },
      context: readContext(named.context),
      ...(typeof named.key === 'string' && { reference: named.key }),
    };
    const key = await findKey(ring, named, { access, question, caller });
    if (key) access.check(key, question);
  }
}

function readContext(value: unknown): EncryptionContext {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, String(text)]));
}

/** Who may not ask about a key does not learn that there is none. */
async function findKey(
  ring: KeyRing,
  { key }: NamedKey,
  { access, question, caller }: Asking,
): Promise<KeyRecord | undefined> {
  const { scope } = caller;
  if (typeof key !== 'string') {
    const keyId = keyIdOf(key);
    return keyId === undefined ? undefined : ring.findById(scope, keyId);
  }
  try {
    return await ring.findOrMake(scope, key);
  } catch (error) {
    if (error instanceof AwsServiceError && error.code === 'NotFoundException') {
      access.checkOwn(resourceOf(scope, key), question);
    }
    throw error;
  }
}

interface Asking {
  readonly access: KeyAccess;
  readonly question: KeyQuestion;
  readonly caller: RequestContext;
}

function resourceOf(scope: RequestContext['scope'], key: string): string {
  if (key.startsWith('arn:')) return key;
  return key.startsWith('alias/') ? aliasArn(scope, key) : keyArn(scope, key);
}
