import { MalformedInput } from '#decode/malformed-input.ts';
import type { ConstrainedShape, ConstraintTable } from './constraint-table.ts';
import { ScalarRule } from './scalar-rule.ts';
import { pathOf, shownValue, type Violation } from './violation.ts';

const violationsMax = 50;

/** Checks inputs against a service's constraint table. Rules are compiled on first use. */
export class ConstraintChecker {
  readonly #table: ConstraintTable;
  readonly #unchecked: ReadonlySet<string>;
  readonly #rules = new Map<string, ScalarRule>();

  constructor(table: ConstraintTable, unchecked: readonly string[] = []) {
    this.#table = table;
    this.#unchecked = new Set(unchecked);
  }

  /** Throws `MalformedInput` for a fraction where an integer belongs. */
  check(operation: string, input: Readonly<Record<string, unknown>>): readonly Violation[] {
    const shape = this.#table.operations[operation];
    if (!shape) return [];
    const walk = new ConstraintWalk(
      (name) => this.#shape(name),
      (name) => this.#rule(name),
    );
    walk.visit(shape, input);
    return walk.violations;
  }

  #shape(name: string): ConstrainedShape | undefined {
    return this.#unchecked.has(name) ? undefined : this.#table.shapes[name];
  }

  #rule(name: string): ScalarRule {
    let rule = this.#rules.get(name);
    if (!rule) {
      rule = new ScalarRule(this.#table.shapes[name] ?? {});
      this.#rules.set(name, rule);
    }
    return rule;
  }
}

class ConstraintWalk {
  readonly violations: Violation[] = [];
  readonly #shape: (name: string) => ConstrainedShape | undefined;
  readonly #rule: (name: string) => ScalarRule;
  readonly #path: string[] = [];

  constructor(
    shape: (name: string) => ConstrainedShape | undefined,
    rule: (name: string) => ScalarRule,
  ) {
    this.#shape = shape;
    this.#rule = rule;
  }

  visit(name: string, value: unknown): void {
    const shape = this.#shape(name);
    if (!shape || this.violations.length >= violationsMax) return;
    this.#checkOwn(name, value);
    if (Array.isArray(value)) this.#visitList(shape, value);
    else if (isPlainRecord(value)) {
      if (shape.value !== undefined || shape.key !== undefined) this.#visitMap(shape, value);
      else this.#visitStructure(shape, value);
    }
  }

  #checkOwn(name: string, value: unknown): void {
    const rule = this.#rule(name);
    if (rule.isInteger && typeof value === 'number' && !Number.isInteger(value)) {
      throw new MalformedInput(
        'body',
        `NUMBER_VALUE can not be converted to an Integer at '${pathOf(this.#path)}'`,
      );
    }
    for (const constraint of rule.broken(value))
      this.#add(rule.isSecret ? undefined : shownValue(value), constraint);
  }

  #visitStructure(shape: ConstrainedShape, value: Readonly<Record<string, unknown>>): void {
    for (const member of shape.required ?? []) {
      if (value[member] !== undefined) continue;
      this.#path.push(member);
      this.#add('null', 'Member must not be null');
      this.#path.pop();
    }
    const members = shape.members ?? {};
    // Over the names alone: an entry for each of S3's many members would be made at every request.
    for (const member in members) {
      const target = members[member];
      if (target !== undefined && value[member] !== undefined) {
        this.#under(member, target, value[member]);
      }
    }
  }

  #visitList(shape: ConstrainedShape, value: readonly unknown[]): void {
    if (shape.list === undefined) return;
    const item = this.#shape(shape.list);
    if (item && isScalar(item)) {
      const rule = this.#rule(shape.list);
      if (value.some((entry) => rule.broken(entry).length > 0)) {
        this.#add(
          rule.isSecret ? undefined : shownValue(value),
          `Member must satisfy constraint: [${rule.all().join(', ')}]`,
        );
      }
      return;
    }
    for (const [index, entry] of value.entries()) {
      this.#path.push(String(index + 1));
      this.#under('member', shape.list, entry);
      this.#path.pop();
    }
  }

  #visitMap(shape: ConstrainedShape, value: Readonly<Record<string, unknown>>): void {
    this.#checkMapPart('keys', shape.key, { entries: Object.keys(value), map: value });
    const target = shape.value === undefined ? undefined : this.#shape(shape.value);
    if (shape.value === undefined || !target) return;
    if (isScalar(target)) {
      this.#checkMapPart('value', shape.value, { entries: Object.values(value), map: value });
      return;
    }
    for (const [key, entry] of Object.entries(value)) {
      this.#path.push(key);
      this.#under('member', shape.value, entry);
      this.#path.pop();
    }
  }

  #checkMapPart(
    part: 'keys' | 'value',
    name: string | undefined,
    found: { entries: readonly unknown[]; map: unknown },
  ): void {
    if (name === undefined || !this.#shape(name)) return;
    const rule = this.#rule(name);
    if (!found.entries.some((entry) => rule.broken(entry).length > 0)) return;
    this.#add(
      rule.isSecret ? undefined : shownValue(found.map),
      `Map ${part} must satisfy constraint: [${rule.all().join(', ')}]`,
    );
  }

  #under(step: string, shape: string, value: unknown): void {
    this.#path.push(step);
    this.visit(shape, value);
    this.#path.pop();
  }

  #add(value: string | undefined, constraint: string): void {
    this.violations.push({
      member: this.#path[0] ?? '',
      path: pathOf(this.#path),
      value,
      constraint,
    });
  }
}

function isScalar(shape: ConstrainedShape): boolean {
  return !shape.members && !shape.required && !shape.list && !shape.key && !shape.value;
}

function isPlainRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
