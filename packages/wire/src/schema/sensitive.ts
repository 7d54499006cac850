import { isStructure, membersOf, type Shape } from './shape.ts';

const mask = '***';

/** A copy of the value for logs: members that the schema marks as sensitive are masked, blobs give their size. */
export function redact(shape: Shape, value: unknown): unknown {
  if (value === undefined || value === null) return value;
  if (shape.getMergedTraits().sensitive) return mask;
  if (value instanceof Uint8Array) return `<${value.byteLength} bytes>`;
  if (shape.isListSchema() && Array.isArray(value)) {
    return value.map((item) => redact(shape.getValueSchema(), item));
  }
  if (typeof value !== 'object' || value instanceof Date) return value;
  const entries = Object.entries(value);
  if (shape.isMapSchema()) {
    return Object.fromEntries(
      entries.map(([key, item]) => [key, redact(shape.getValueSchema(), item)]),
    );
  }
  if (!isStructure(shape)) return `<${typeof value}>`;
  const shapes = new Map(membersOf(shape));
  return Object.fromEntries(
    entries.flatMap(([key, item]) => {
      const member = shapes.get(key);
      return member ? [[key, redact(member, item)]] : [];
    }),
  );
}
