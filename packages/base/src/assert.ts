/** We were wrong: a broken invariant. Caught only at the edges (command line, gateway, supervisor). */
export class Defect extends Error {
  override readonly name = 'Defect';
}

/** Throws a {@link Defect} unless `condition` holds. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Defect(message);
}

/** Makes the compiler prove that a union was switched over exhaustively. */
export function assertNever(value: never): never {
  throw new Defect(`unexpected value: ${JSON.stringify(value)}`);
}
