/** Condition operator to condition key to the values that it is compared with. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** `*`, or AWS principals: account ids, ARNs. */
export type PrincipalPattern =
  | { readonly kind: 'everyone' }
  | {
      readonly kind: 'listed';
      readonly aws: readonly string[];
      /** S3's ids of accounts. */
      readonly canonical: readonly string[];
    };

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
  /** Whether `${aws:username}` is a variable, and not a text. */
  readonly hasVariables: boolean;
}

export type PolicyReading =
  | { readonly statements: readonly Statement[]; readonly version: PolicyVersion }
  /** In AWS's words, to go behind "Policies must be valid JSON" and the like. */
  | { readonly fault: string };

/** A document without a version is one of 2008. */
export type PolicyVersion = '2012-10-17' | '2008-10-17';

const elements = ['Version', 'Id', 'Statement'];
const statementElements = [
  ...['Sid', 'Effect', 'Principal', 'NotPrincipal', 'Action', 'NotAction'],
  ...['Resource', 'NotResource', 'Condition'],
];

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
  const { Version: version = '2008-10-17', Id: id = '', Statement: given } = document;
  if (version !== '2012-10-17' && version !== '2008-10-17') {
    return { fault: 'The policy must contain a valid version string' };
  }
  const unknown = Object.keys(document).find((name) => !elements.includes(name));
  if (unknown !== undefined) return { fault: `Unknown field ${unknown}` };
  if (typeof id !== 'string') return { fault: 'Id must be a string' };
  const list = asList(given);
  if (list.length === 0) return { fault: 'Missing required field Statement' };
  const statements: Statement[] = [];
  for (const item of list) {
    const statement = readStatement(item, version);
    if (typeof statement === 'string') return { fault: statement };
    statements.push(statement);
  }
  return { statements, version };
}

function readStatement(item: unknown, version: PolicyVersion): Statement | string {
  if (!isObject(item)) return 'Statement is invalid';
  const fault = formFault(item);
  if (fault !== undefined) return fault;
  const { Effect: effect, Sid: sid } = item;
  if (effect !== 'Allow' && effect !== 'Deny') return `Invalid effect: ${String(effect)}`;
  const actions = readActions(item['Action'] ?? item['NotAction']);
  if (typeof actions === 'string') return actions;
  const resources = textsOf(item['Resource'] ?? item['NotResource']);
  if (!resources) return 'Policy has invalid resource';
  const principals = readPrincipals(item['Principal'] ?? item['NotPrincipal']);
  if (principals === 'invalid') return 'Invalid principal in policy';
  const conditions = readConditions(item['Condition']);
  if (!conditions) return 'Policy has an invalid condition';
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
    hasVariables: version === '2012-10-17',
  };
}

function readActions(value: unknown): readonly string[] | string {
  const actions = textsOf(value);
  if (!actions) return 'Policy has invalid action';
  return actions.length === 0 ? 'Missing required field Action' : actions;
}

/** What is misspelt would otherwise be left out, and the statement mean more than it says. */
function formFault(item: Readonly<Record<string, unknown>>): string | undefined {
  const unknown = Object.keys(item).find((name) => !statementElements.includes(name));
  if (unknown !== undefined) return `Unknown field ${unknown}`;
  if (item['Sid'] !== undefined && typeof item['Sid'] !== 'string') return 'Sid must be a string';
  const both = ['Principal', 'Action', 'Resource'].find(
    (name) => item[name] !== undefined && item[`Not${name}`] !== undefined,
  );
  return both && `Statement has both ${both} and Not${both}`;
}

/** Services and identity providers call nothing here: a policy may name them, and they stand for nobody. */
const principalKinds = ['AWS', 'CanonicalUser', 'Federated', 'Service'];

function readPrincipals(value: unknown): PrincipalPattern | undefined | 'invalid' {
  if (value === undefined) return undefined;
  if (value === '*') return { kind: 'everyone' };
  if (!isObject(value)) return 'invalid';
  if (!Object.keys(value).every((kind) => principalKinds.includes(kind))) return 'invalid';
  const aws = textsOf(value['AWS'] ?? []);
  const canonical = textsOf(value['CanonicalUser'] ?? []);
  if (!aws || !canonical) return 'invalid';
  return aws.includes('*') ? { kind: 'everyone' } : { kind: 'listed', aws, canonical };
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
