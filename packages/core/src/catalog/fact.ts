/** Something that AWS states, with the page that says so and when it was read (`2026-10` or `2026-10-07`). */
export interface Fact<Value> {
  readonly value: Value;
  readonly source: string;
  readonly asOf: string;
}

/** The stored copies of AWS's pages behind most facts were taken around this month. */
const pagesReadIn = '2026-10';

export function fact<Value>(value: Value, source: string, asOf: string = pagesReadIn): Fact<Value> {
  return { value, source, asOf };
}
