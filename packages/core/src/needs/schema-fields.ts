import { needsJsonSchema } from '#needs/json-schema.ts';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Names of the fields that an object at `path` of a need may have. */
export function fieldsAt(path: readonly PropertyKey[]): readonly string[] {
  let schema: unknown = needsJsonSchema();
  for (const key of path) {
    if (!isRecord(schema)) return [];
    const fields = schema['properties'];
    schema =
      typeof key === 'number'
        ? schema['items']
        : isRecord(fields)
          ? fields[String(key)]
          : undefined;
  }
  const fields = isRecord(schema) ? schema['properties'] : undefined;
  return isRecord(fields) ? Object.keys(fields) : [];
}
