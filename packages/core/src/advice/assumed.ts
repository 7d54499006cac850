import type { Assumption } from '#advice/plan.ts';
import type { Statement } from '#messages/statement.ts';
import type { Quantity } from '#needs/quantity.ts';

export function exactly(value: number): Quantity {
  return { low: value, expected: value, high: value };
}

/** Takes what the need says, or a stated assumption: no default enters a plan unseen. */
export class Assumptions {
  readonly #taken: Assumption[] = [];

  take<Value>(given: Value | undefined, otherwise: Value, assumption: Assumption): Value {
    if (given !== undefined) return given;
    this.note(assumption.field, assumption.statement);
    return otherwise;
  }

  note(field: string, statement: Statement): void {
    this.#taken.push({ field, statement });
  }

  list(): readonly Assumption[] {
    return this.#taken;
  }
}
