/** The policy of a form upload: until when it is good, and what each field may be. */
export interface FormPolicy {
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  readonly conditions: readonly FormCondition[];
}

export type FormCondition =
  | { readonly kind: 'eq' | 'starts-with'; readonly field: string; readonly value: string }
  | { readonly kind: 'length'; readonly min: number; readonly max: number };

/** Fields by name in lower case. */
export type FormFields = ReadonlyMap<string, string>;

/** Base64 of JSON; undefined when it is not a policy. */
export function readFormPolicy(text: string): FormPolicy | undefined {
  let document: unknown;
  try {
    document = JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
  } catch {
    return undefined;
  }
  if (!isObject(document)) return undefined;
  const { expiration, conditions } = document;
  if (typeof expiration !== 'string' || !Array.isArray(conditions)) return undefined;
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(expiration)) return undefined;
  const read: FormCondition[] = [];
  for (const item of conditions) {
    const list = readCondition(item);
    if (!list) return undefined;
    read.push(...list);
  }
  return { expiresAt: Date.parse(expiration), conditions: read };
}

function readCondition(item: unknown): readonly FormCondition[] | undefined {
  if (Array.isArray(item)) return readList(item);
  if (!isObject(item)) return undefined;
  const entries = Object.entries(item);
  if (entries.length === 0) return undefined;
  return entries.map(([field, value]) => ({
    kind: 'eq',
    field: field.toLowerCase(),
    value: String(value),
  }));
}

function readList(item: readonly unknown[]): readonly FormCondition[] | undefined {
  const [operator, first, second] = item;
  const name = String(operator).toLowerCase();
  if (item.length !== 3) return undefined;
  if (name === 'content-length-range') {
    const [min, max] = [Number(first), Number(second)];
    const isRange = Number.isInteger(min) && Number.isInteger(max) && min >= 0 && max >= min;
    return isRange ? [{ kind: 'length', min, max }] : undefined;
  }
  if (name !== 'eq' && name !== 'starts-with') return undefined;
  if (typeof first !== 'string' || !first.startsWith('$')) return undefined;
  return [{ kind: name, field: first.slice(1).toLowerCase(), value: String(second) }];
}

/** Fields that no condition has to name. Source: S3 API, sigv4-HTTPPOSTConstructPolicy (2026-11). */
const free: readonly string[] = [
  'awsaccesskeyid',
  'file',
  'policy',
  'signature',
  'x-amz-signature',
];

/** A checksum lets nothing through that would not come without it. */
function isFree(name: string): boolean {
  return free.includes(name) || name.startsWith('x-ignore-') || name.startsWith('x-amz-checksum-');
}

/** What of the form the policy does not let through, in S3's words; undefined when it lets all of it. */
export function formFault(policy: FormPolicy, fields: FormFields): string | undefined {
  for (const condition of policy.conditions) {
    if (condition.kind === 'length') continue;
    const { kind, field, value } = condition;
    const actual = fields.get(field) ?? '';
    const holds = kind === 'eq' ? actual === value : startsWith(actual, value, field);
    if (!holds) return `Policy Condition failed: ["${kind}", "$${field}", "${value}"]`;
  }
  const named = new Set(
    policy.conditions.flatMap((condition) => (condition.kind === 'length' ? [] : condition.field)),
  );
  const extra = [...fields.keys()].filter((name) => !named.has(name) && !isFree(name));
  return extra.length > 0 ? `Extra input fields: ${extra.join(',')}` : undefined;
}

/** Of a list of content types each one has to start so. */
function startsWith(actual: string, prefix: string, field: string): boolean {
  if (field !== 'content-type') return actual.startsWith(prefix);
  return actual.split(',').every((type) => type.trim().startsWith(prefix));
}

export function lengthRange({ conditions }: FormPolicy) {
  return conditions.find((condition) => condition.kind === 'length');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
