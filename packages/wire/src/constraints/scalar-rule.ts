import type { ConstrainedShape } from './constraint-table.ts';

/** A pattern is not tried on longer text: the length is refused anyway, and some patterns are slow on hostile input. */
const patternCharactersMax = 65_536;

/** The constraints of one simple shape, compiled once. */
export class ScalarRule {
  readonly isSecret: boolean;
  readonly isInteger: boolean;
  readonly #shape: ConstrainedShape;
  readonly #pattern: RegExp | undefined;
  readonly #values: ReadonlySet<string> | undefined;

  constructor(shape: ConstrainedShape) {
    this.#shape = shape;
    this.isSecret = shape.secret === true;
    this.isInteger = shape.integer === true;
    this.#pattern = shape.pattern === undefined ? undefined : wholeMatch(shape.pattern);
    this.#values = shape.enum && new Set(shape.enum);
  }

  /** The constraints that the value breaks, in AWS's words. */
  broken(value: unknown): readonly string[] {
    const { min, max } = this.#shape;
    const out: string[] = [];
    if (typeof value === 'number') {
      if (max !== undefined && value > max) out.push(atMost('value', max));
      if (min !== undefined && value < min) out.push(atLeast('value', min));
      return out;
    }
    const size = sizeOf(value);
    if (max !== undefined && size > max) out.push(atMost('length', max));
    if (min !== undefined && size < min) out.push(atLeast('length', min));
    if (typeof value === 'string') out.push(...this.#brokenText(value));
    return out;
  }

  #brokenText(value: string): readonly string[] {
    if (this.#values && !this.#values.has(value)) return [oneOf(this.#shape.enum ?? [])];
    if (this.#pattern && value.length <= patternCharactersMax && !this.#pattern.test(value)) {
      return [matching(this.#shape.pattern ?? '')];
    }
    return [];
  }

  /** Every constraint of the shape: AWS lists them all when a member of a list or map breaks one. */
  all(): readonly string[] {
    const { min, max, pattern, enum: values } = this.#shape;
    const kind = this.isInteger ? 'value' : 'length';
    return [
      ...(max === undefined ? [] : [atMost(kind, max)]),
      ...(min === undefined ? [] : [atLeast(kind, min)]),
      ...(pattern === undefined ? [] : [matching(pattern)]),
      ...(values === undefined ? [] : [oneOf(values)]),
    ];
  }
}

/** AWS matches the whole value. Properties such as `\\p{L}` need the `u` flag, which most other patterns do not bear. */
function wholeMatch(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, pattern.includes('\\p{') ? 'u' : '');
}

function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (value instanceof Uint8Array) return value.byteLength;
  if (Array.isArray(value)) return value.length;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
}

function atMost(kind: 'length' | 'value', max: number): string {
  return kind === 'length'
    ? `Member must have length less than or equal to ${max}`
    : `Member must have value less than or equal to ${max}`;
}

function atLeast(kind: 'length' | 'value', min: number): string {
  return kind === 'length'
    ? `Member must have length greater than or equal to ${min}`
    : `Member must have value greater than or equal to ${min}`;
}

function matching(pattern: string): string {
  return `Member must satisfy regular expression pattern: ${pattern}`;
}

function oneOf(values: readonly string[]): string {
  return `Member must satisfy enum value set: [${values.join(', ')}]`;
}
