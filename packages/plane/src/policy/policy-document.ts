/** Condition operator to condition key to the values that it is compared with. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** `*`, or AWS principals: account ids, ARNs. */
export type PrincipalPattern =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'listed'; readonly aws: readonly string[] };

export interface Statement {
  readonly sid: string | undefined;
  readonly effect: 'Allow' | 'Deny';
  /** Undefined in identity policies, which are somebody's already. */
  readonly principals: PrincipalPattern | undefined;
  readonly isNotPrincipal: boolean;
  readonly actions: readonly string[];
  readonly isNotAction: boolean;
  readonly resources: readonly string[];
  readonly isNotResource: boolean;
  readonly conditions: Conditions;
}

export type PolicyReading =
  | { readonly statements: readonly Statement[] }
  /** In AWS's words, to go behind "Policies must be valid JSON" and the like. */
  | { readonly fault: string };

const versions: readonly unknown[] = ['2012-10-17', '2008-10-17'];

/**
 * Reads a policy document, a resource's or an identity's.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html (2026-11).
 */
export function readPolicy(text: string): PolicyReading {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return { fault: "Policies must be valid JSON and the first byte must be '{'" };
  }
  if (!isObject(document)) {
    return { fault: "Policies must be valid JSON and the first byte must be '{'" };
  }
  const version = document['Version'];
  if (version !== undefined && !versions.includes(version)) {
    return { fault: 'The policy must contain a valid version string' };
  }
  const list = asList(document['Statement']);
  if (list.length === 0) return { fault: 'Missing required field Statement' };
  const statements: Statement[] = [];
  for (const item of list) {
    const statement = readStatement(item);
    if (typeof statement === 'string') return { fault: statement };
    statements.push(statement);
  }
  return { statements };
}

function readStatement(item: unknown): Statement | string {
  if (!isObject(item)) return 'Statement is invalid';
  const effect = item['Effect'];
  if (effect !== 'Allow' && effect !== 'Deny') return `Invalid effect: ${String(effect)}`;
  const actions = textsOf(item['Action'] ?? item['NotAction']);
  if (!actions || actions.length === 0) return 'Missing required field Action';
  const resources = textsOf(item['Resource'] ?? item['NotResource']);
  if (!resources) return 'Policy has invalid resource';
  const principals = readPrincipals(item['Principal'] ?? item['NotPrincipal']);
  if (principals === 'invalid') return 'Invalid principal in policy';
  const conditions = readConditions(item['Condition']);
  if (!conditions) return 'Policy has an invalid condition';
  const { Sid: sid } = item;
  return {
    sid: typeof sid === 'string' ? sid : undefined,
    effect,
    principals,
    isNotPrincipal: item['NotPrincipal'] !== undefined,
    actions,
    isNotAction: item['NotAction'] !== undefined,
    resources,
    isNotResource: item['NotResource'] !== undefined,
    conditions,
  };
}

function readPrincipals(value: unknown): PrincipalPattern | undefined | 'invalid' {
  if (value === undefined) return undefined;
  if (value === '*') return { kind: 'everyone' };
  if (!isObject(value)) return 'invalid';
  const aws = textsOf(value['AWS'] ?? []);
  if (!aws) return 'invalid';
  return aws.includes('*') ? { kind: 'everyone' } : { kind: 'listed', aws };
}

function readConditions(value: unknown): Conditions | undefined {
  if (value === undefined) return {};
  if (!isObject(value)) return undefined;
  const out: Record<string, Record<string, readonly string[]>> = {};
  for (const [operator, keys] of Object.entries(value)) {
    if (!isObject(keys)) return undefined;
    const read: Record<string, readonly string[]> = {};
    for (const [key, values] of Object.entries(keys)) {
      const texts = textsOf(values);
      if (!texts) return undefined;
      read[key] = texts;
    }
    out[operator] = read;
  }
  return out;
}

/** One text or a list of them; numbers and booleans count as their text. Undefined for anything else. */
function textsOf(value: unknown): readonly string[] | undefined {
  const texts: string[] = [];
  for (const item of asList(value)) {
    const isScalar =
      typeof item === 'string' || typeof item === 'boolean' || typeof item === 'number';
    if (!isScalar) return undefined;
    texts.push(String(item));
  }
  return texts;
}

function asList(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
