import { requestTags } from '../../../authorization/request-values.ts';
import type { ConditionContext } from '../../../policy/condition-context.ts';
import { globalValue } from '../../../policy/global-context.ts';
import type { KeyRecord } from '../domain/key.ts';
import type { KeyQuestion } from './key-question.ts';

export interface Circumstances extends KeyQuestion {
  readonly key?: KeyRecord;
  readonly aliases?: readonly string[];
}

/**
 * The values of KMS's condition keys, and of AWS's global ones.
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/policy-conditions.html (2026-11).
 */
export function keyValues(circumstances: Circumstances): ConditionContext {
  return (name) => {
    const key = name.toLowerCase();
    const { context = {}, aliases, input = {} } = circumstances;
    if (key === 'kms:encryptioncontextkeys') return some(Object.keys(context));
    if (key === 'kms:resourcealiases') return some(aliases ?? []);
    if (key === 'aws:tagkeys') return some(requestTags(input).map(([tag]) => tag));
    const value = inPairs(key, name, circumstances) ?? single(key, circumstances);
    return value === undefined ? undefined : [value];
  };
}

function some(values: readonly string[]): readonly string[] | undefined {
  return values.length > 0 ? values : undefined;
}

const ofContext = 'kms:encryptioncontext:';
const ofResource = 'aws:resourcetag/';
const ofRequest = 'aws:requesttag/';

/** The values of keys that carry a name of their own. */
function inPairs(
  key: string,
  name: string,
  { context = {}, key: record, input = {} }: Circumstances,
): string | undefined {
  if (key.startsWith(ofContext)) {
    const asked = name.slice(ofContext.length);
    return Object.hasOwn(context, asked) ? context[asked] : undefined;
  }
  const tag = (tags: readonly (readonly [string, string])[], asked: string) =>
    tags.find(([each]) => each.toLowerCase() === asked)?.[1];
  if (key.startsWith(ofRequest)) return tag(requestTags(input), key.slice(ofRequest.length));
  if (!key.startsWith(ofResource)) return undefined;
  const tags = (record?.tags ?? []).map(
    ({ TagKey = '', TagValue = '' }) => [TagKey, TagValue] as const,
  );
  return tag(tags, key.slice(ofResource.length));
}

function single(key: string, circumstances: Circumstances): string | undefined {
  const { caller, viaService, reference, key: record, input = {} } = circumstances;
  switch (key) {
    case 'kms:viaservice':
      return viaService;
    case 'kms:calleraccount':
      return caller.principal.accountId;
    case 'kms:requestalias':
      return /(?:^|:)(alias\/.+)$/.exec(reference ?? '')?.[1];
    case 'kms:keyspec':
      return 'SYMMETRIC_DEFAULT';
    case 'kms:keyusage':
      return 'ENCRYPT_DECRYPT';
    case 'kms:keyorigin':
      return 'AWS_KMS';
    case 'kms:multiregion':
      return 'false';
    case 'kms:schedulekeydeletionpendingwindowindays':
      return String(input['PendingWindowInDays'] ?? 30);
    case 'aws:requestedregion':
      return record?.region;
    case 'aws:resourceaccount':
      return record?.accountId;
    case 'aws:viaawsservice':
      return String(viaService !== undefined);
    default:
      return globalValue(key, caller);
  }
}
