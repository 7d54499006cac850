import type { Column } from '@aws-sdk/client-glue';
import { type Token, tokensOf } from './expression-tokens.ts';
import { compareAs, familyOf, type KeyFamily } from './key-type.ts';
import { likeTest } from './like.ts';

/** Says whether the values of a partition satisfy the expression. */
export type PartitionTest = (values: readonly string[]) => boolean;

/** The expression is no expression over these keys; the message says where. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
}

/** What Hive writes for a null in a partition key. */
const hiveNull = '__HIVE_DEFAULT_PARTITION__';
const depthMax = 100;

/**
 * The `Expression` of GetPartitions: SQL's conditions over the partition keys, with `=`, `<>`, `>`, `<`, `>=`, `<=`,
 * AND, OR, NOT, IN, BETWEEN, LIKE, IS NULL and parentheses. Throws `ExpressionError`.
 */
export function parsePartitionExpression(text: string, keys: readonly Column[]): PartitionTest {
  const tokens = tokensOf(text);
  if (tokens === undefined) throw new ExpressionError(`Unexpected character in ${text}`);
  return new Parser(tokens, keys).whole();
}

interface Key {
  readonly at: number;
  readonly family: KeyFamily;
}

class Parser {
  readonly #tokens: readonly Token[];
  readonly #keys: readonly Column[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], keys: readonly Column[]) {
    this.#tokens = tokens;
    this.#keys = keys;
  }

  whole(): PartitionTest {
    const test = this.#or();
    if (this.#at < this.#tokens.length) throw this.#unexpected();
    return test;
  }

  #or(): PartitionTest {
    this.#depth += 1;
    if (this.#depth > depthMax) throw new ExpressionError('The expression is nested too deeply');
    let left = this.#and();
    while (this.#word('OR')) left = either(left, this.#and());
    this.#depth -= 1;
    return left;
  }

  #and(): PartitionTest {
    let left = this.#not();
    while (this.#word('AND')) left = both(left, this.#not());
    return left;
  }

  #not(): PartitionTest {
    let isNegated = false;
    while (this.#word('NOT')) isNegated = !isNegated;
    const test = this.#primary();
    return isNegated ? (values) => !test(values) : test;
  }

  #primary(): PartitionTest {
    if (!this.#sign('(')) return this.#condition();
    const inner = this.#or();
    if (!this.#sign(')')) throw this.#unexpected();
    return inner;
  }

  #condition(): PartitionTest {
    const key = this.#key();
    const pick = (values: readonly string[]) => values[key.at] ?? '';
    const isNegated = this.#word('NOT');
    const negated = (test: PartitionTest): PartitionTest =>
      isNegated ? (values) => !test(values) : test;
    if (this.#word('IN')) return negated(this.#oneOf(key, pick));
    if (this.#word('BETWEEN')) return negated(this.#between(key, pick));
    if (this.#word('LIKE')) return negated(this.#like(pick));
    if (isNegated) throw this.#unexpected();
    if (this.#word('IS')) return this.#isNull(pick);
    return this.#comparison(key, pick);
  }

  #comparison({ family }: Key, pick: ValuePick): PartitionTest {
    const sign = this.#take('sign');
    const holds = comparisons[sign];
    if (holds === undefined) throw this.#unexpected();
    const literal = this.#literal();
    return (values) => {
      const order = compareAs(family, pick(values), literal);
      return order !== undefined && holds(order);
    };
  }

  #oneOf({ family }: Key, pick: ValuePick): PartitionTest {
    if (!this.#sign('(')) throw this.#unexpected();
    const literals = [this.#literal()];
    while (this.#sign(',')) literals.push(this.#literal());
    if (!this.#sign(')')) throw this.#unexpected();
    return (values) => literals.some((literal) => compareAs(family, pick(values), literal) === 0);
  }

  #between({ family }: Key, pick: ValuePick): PartitionTest {
    const low = this.#literal();
    if (!this.#word('AND')) throw this.#unexpected();
    const high = this.#literal();
    return (values) => {
      const value = pick(values);
      return (
        (compareAs(family, value, low) ?? -1) >= 0 && (compareAs(family, value, high) ?? 1) <= 0
      );
    };
  }

  #like(pick: ValuePick): PartitionTest {
    const matches = likeTest(this.#take('string'));
    return (values) => matches(pick(values));
  }

  #isNull(pick: ValuePick): PartitionTest {
    const isNegated = this.#word('NOT');
    if (!this.#word('NULL')) throw this.#unexpected();
    return (values) => (pick(values) === hiveNull) !== isNegated;
  }

  #key(): Key {
    const name = this.#take('name');
    const at = this.#keys.findIndex((key) => key.Name?.toLowerCase() === name.toLowerCase());
    if (at < 0) throw new ExpressionError(`${name} is not a partition key`);
    const type = this.#keys[at]?.Type ?? 'string';
    const family = familyOf(type);
    if (family === undefined) throw new ExpressionError(`Keys of type ${type} cannot be compared`);
    return { at, family };
  }

  /** A word before a literal names its type: `date '2026-11-26'`. */
  #literal(): string {
    const token = this.#tokens[this.#at];
    if (token?.kind === 'name' && /^(?:date|timestamp)$/i.test(token.text)) this.#at += 1;
    const literal = this.#tokens[this.#at];
    if (literal?.kind !== 'string' && literal?.kind !== 'number') throw this.#unexpected();
    this.#at += 1;
    return literal.text;
  }

  #take(kind: Token['kind']): string {
    const token = this.#tokens[this.#at];
    if (token?.kind !== kind) throw this.#unexpected();
    this.#at += 1;
    return token.text;
  }

  #word(word: string): boolean {
    const token = this.#tokens[this.#at];
    return this.#advance(token?.kind === 'name' && token.text.toUpperCase() === word);
  }

  #sign(sign: string): boolean {
    const token = this.#tokens[this.#at];
    return this.#advance(token?.kind === 'sign' && token.text === sign);
  }

  #advance(isIt: boolean): boolean {
    if (isIt) this.#at += 1;
    return isIt;
  }

  #unexpected(): ExpressionError {
    const token = this.#tokens[this.#at];
    return new ExpressionError(
      token === undefined ? 'Unexpected end of the expression' : `Unexpected ${token.text}`,
    );
  }
}

type ValuePick = (values: readonly string[]) => string;

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '!=': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

function either(a: PartitionTest, b: PartitionTest): PartitionTest {
  return (values) => a(values) || b(values);
}

function both(a: PartitionTest, b: PartitionTest): PartitionTest {
  return (values) => a(values) && b(values);
}
