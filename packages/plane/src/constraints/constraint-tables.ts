import type { ConstraintTable } from '@slipway/wire';

const empty: ConstraintTable = { operations: {}, shapes: {} };

/** Tables of `tools/generate/constraints`, read when a service is used first. */
export async function readConstraints(_serviceId: string): Promise<ConstraintTable> {
  return empty;
}
