import { NormalizedSchema } from '@smithy/core/schema';

/** A Smithy shape as the SDK's schemas describe it, walked with its own reader. */
export type Shape = NormalizedSchema;
export type ShapeRef = Parameters<typeof NormalizedSchema.of>[0];

export function shapeOf(ref: ShapeRef): Shape {
  return NormalizedSchema.of(ref);
}

/** What an operation without input or output has in its place. */
export const unitShape: Shape = NormalizedSchema.of('unit');

export function isStructure(shape: Shape): boolean {
  return !shape.isUnitSchema() && shape.isStructSchema();
}

/** Members of a structure in the model's order; none for the unit shape. */
export function membersOf(shape: Shape): readonly (readonly [string, Shape])[] {
  return isStructure(shape) ? [...shape.structIterator()] : [];
}
